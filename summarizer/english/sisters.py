"""English sets of things that are told for each other by mistake: a lorry for a car, an ankle for a wrist."""

from typing import Final

_SETS: Final = """
car cars | lorry lorries truck trucks | van vans | bus buses coach coaches minibus | train trains | tram trams |
  helicopter helicopters | motorcycle motorcycles motorbike motorbikes | bicycle bicycles |
  tractor tractors | ferry ferries
motorist motorists driver drivers | cyclist cyclists | motorcyclist motorcyclists biker | pedestrian pedestrians
wrist wrists | ankle ankles | knee knees | shoulder shoulders | hip hips | elbow elbows |
  toe toes | hamstring hamstrings | calf | thigh | eye eyes | ear ears
flood floods flooding floodwaters | earthquake earthquakes quake | avalanche avalanches |
  landslide landslides mudslide mudslides | rockfall rockfalls | tornado tornadoes twister | hurricane hurricanes |
  volcano eruption | drought | wildfire wildfires bushfire bushfires | tsunami | blizzard
rain rainfall downpour | snow snowfall | fog mist | ice icy | hail | heatwave | frost
hospital hospitals | church churches | mosque mosques | synagogue | hotel hotels | restaurant restaurants |
  factory factories | prison prisons jail | museum museums | library libraries | airport airports
flat flats apartment apartments | bungalow | shed | tent | caravan
kitchen | bedroom | bathroom | cellar basement | attic loft | roof | garage
window windows | door doors doorway
header headed | penalty spot-kick | free-kick freekick | volley
television tv | radio | podcast
documentary | biography | memoir autobiography | novel | opera | ballet
cocaine | heroin | cannabis marijuana | ecstasy mdma | methamphetamine meth | ketamine | morphine | fentanyl | opium
wood wooden timber | plastic | glass | concrete | brick
corn maize cornstarch | wheat | rice | potato potatoes | barley | soya soy soybeans
dentist dentists | doctor doctors gp surgeon surgeons | nurse nurses | vet vets | midwife | pharmacist |
  paramedic paramedics
depression | schizophrenia | cancer | diabetes | dementia alzheimer alzheimer's | asthma | malaria | measles |
  flu influenza | pneumonia | stroke | arthritis | epilepsy | cholera | ebola | tuberculosis | polio
gun guns pistol handgun rifle revolver | knife knives machete | axe | hammer | sword | crossbow
petrol gasoline | diesel | hydrogen | coal | nuclear | solar
beer | wine
eastbound | westbound | northbound | southbound
hippo hippopotamus hippos | rhino rhinoceros rhinos | elephant elephants | lion lions | tiger tigers |
  giraffe giraffes | monkey monkeys | whale whales | shark sharks | dolphin dolphins | penguin penguins |
  wolf wolves | panda pandas | crocodile crocodiles | snake snakes | eagle eagles
tennis | rugby | cricket | golf | hockey | boxing | basketball | baseball
phone phones smartphone mobile | laptop laptops | camera cameras
imports | exports
surplus | deficit
"""


def _sets() -> tuple[tuple[frozenset[str], ...], ...]:
    lines = _SETS.replace("|\n", "|").strip().splitlines()
    return tuple(tuple(frozenset(sister.split()) for sister in line.split("|")) for line in lines)


SISTERS: Final = _sets()
"""Sets of sisters, each a set of the words for one thing."""
SETS_OF: Final = {word: number for number, sisters in enumerate(SISTERS) for words in sisters for word in words}
"""For each of their words the number of its set."""
