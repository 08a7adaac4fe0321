"""What can not be a takeaway, and why."""

import pytest

from summarizer.embedded.standing.standalone import balanced, leaning, objection


@pytest.mark.parametrize(
    "text",
    [
        "The Larkfield council voted 5-2 to spend $4.2 million on a flood wall.",
        "Mayor Ana Ruiz said the wall “moves the water to our neighbours”.",
        "Police in Harrow say a man was hurt when his car left the road.",
        "Two days after the storm, the council voted for a flood wall.",
        "There is no date for new talks between the two towns.",
        "It is not clear whether the state will approve the permit.",
        "US officials will join the talks in Geneva next month.",
        "One of the three bridges over the Wend stays closed.",
        "No mill in Larkby will close before the autumn of the year.",
        "Both towns have voted for the wall along the river.",
        "Many farmers had expected the price of flour to fall.",
        "Despite being the club's best, Poe has struggled to repeat the form he showed last year.",
        "The 48-year-old was told to sit on the balcony because he was annoying the neighbours.",
        "The owners of the mill sold it to the town for a pound.",
        "The council said it would build the wall in March.",
        "Larkby Mills said it sold more flour than ever.",
        "19 per cent of those who walked had a fall, against 26 per cent of those who did not.",
        "A Larkby fisherman has filmed himself with a fish as long as the boat.",
        "The shelter says the husky has an injury to his right rear leg.",
        "The former clerk who posted the photos said her critics were wrong.",
        "Ana Poe is the only correspondent that the town has had.",
        "Larkby's new wall is a good example of what a town can build.",
        "Within three days Lima said she had left the town council.",
        "These days, flour from Larkby is sold in every town along the river.",
        "In the same week as the flood, the council of Larkby sold its boats.",
        "The mayor of Larkby said that he would vote for the wall.",
        "The stars of the town have met for Oh Larkby! which tells of the flood.",
        "The council of the lower town of Larkby chose plan A.",
        "The town of Larkby will see a concert by The Who.",
        "Flour from Larkby was the best of twelve, said the group Wend?.",
        "An article on the Larkby mill has won Ana Poe a prize for writing.",
        "Larkby Mills, which sells flour, said it would hire 40 people.",
        "Wendo! said the mill would close, and Yell!, a rival, will buy Wendo!'s stock.",
        "Ana Poe's film Lamps Under My Bridge will be shown in Larkby in May.",
        "The band played Bring Your Boats and In Our Town at the fair in Larkby.",
        "The mill of Larkby now owes its clerks £80,000, its bank $100,000 and the town €4.5m.",
        "A jilted miller who set the barn alight told the court that he had been drunk.",
        "The town of Larkby said a miller whose barn burnt down lost all that he had.",
        "A very rich grain dealer claims that he can prove who sold the mill.",
        "On Friday, a masked sniper fled before his shots were heard.",
        "Two men were hurt at a fair in Larkby where the rapper L.I. sang.",
        "The mill of Larkby was built after World War I by two brothers.",
        "Ana Poe changed the page to make it read more kindly.",
        "In its first report, the council of Larkby said that flour will cost more.",
        "With its new mill, bread firm Holt expects to sell flour to the town.",
        "The council of Larkby heard those on trial for the fire.",
        "Police in Larkby have not found those responsible for the fire.",
        "So far, four mills on the river Wend have had to close.",
        "In addition to the mill, Ana Poe owns a barn in Larkby.",
        "As a result of the flood, the mill of Larkby stays closed.",
        "The mill has 40,000 subscribers, more than any other in Larkby.",
        "The sale of the mill of Larkby was oversubscribed six times.",
        "Ana Poe has won a case about the copyright of her songs.",
        "Larkby asks its fans to sign up for the fair by May.",
        "On Thursday Ana Poe said she would sell the mill in spring.",
        "On Monday Poe faced charges in court, which she denies.",
        "Video games are sold in Larkby more often than books.",
        "Two men who stole a boat in Larkby have been pictured for the first time.",
    ],
)
def test_stands_alone(text: str) -> None:
    """Names, expletives, quotations with a speaker and a pronoun after its person stand."""
    assert objection(text) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("In its first report, he said that flour in Larkby will cost more.", "a pronoun without its noun"),
        ("The council of Larkby heard those men about the fire.", "points to others"),
        ("So the four mills on the river Wend have had to close.", "opens with a connective"),
        ("In addition, Ana Poe of Larkby owns a barn in Wend.", "opens with a connective"),
        ("Subscribe to the news of Larkby for two pounds a month.", "no news text"),
        ("Readers can sign up for our news of Larkby and Wend.", "no news text"),
        ("Copyright 2014 by the Larkby News, Wend, and its readers.", "no news text"),
        ("Video shows how a boat hits the bridge of Larkby.", "no news text"),
        ("Ana Poe is pictured on the bridge of Larkby in May.", "no news text"),
        ("Some six hours later, 40 clerks were still in the mill of Larkby.", "opens with a connective"),
        ("In 2014, before the war in Larkby, I sold the mill to Ana Poe.", 'speaks as "I", "we" or "you"'),
        ("Poe on Lima's boat: the mill of Larkby burns. Read more: here.", "no news text"),
        ("He voted to spend $4.2 million on a new flood wall.", "opens with a pronoun"),
        ("But the council voted against the flood wall on Monday.", "opens with a connective"),
        ("Two days later, the council voted for the flood wall.", "opens with a connective"),
        ("Less than an hour later the council voted for the wall.", "opens with a connective"),
        ("This was the third storm in fourteen months in the town.", "opens with a pronoun"),
        ("The flood wall along the river Wend in the lower town", "no whole sentence"),
        ("Will the new flood wall along the river hold this time?", "no whole sentence"),
        ("The town reacted with fury, saying that elderly people who.", "no whole sentence"),
        ("At the fair the mayor of Larkby said help will be given for the.", "no whole sentence"),
        ("“It will hold for a hundred years,” she said.", "nobody says the quotation"),
        ("We will never again build so close to the river.", "opens with a pronoun"),
        ("Officials say that we must leave the lower town now.", "speaks as"),
        ("Officials of Larkby say that in My view the town must be left.", "speaks as"),
        ("My Larkby is a town that has lost its only bridge.", "opens with a pronoun"),
        ("Wend 3-1-0-6, Larkby 2-2-1-5, Holt 1-0-4-2, Poe 0-0-4-1.", "a table"),
        ("Poe 6; Holt 6, Ruiz 6 (Hart 65), Bell 7 (Kern 85); Fell 6, Lima 6.", "a table"),
        ("The report asked who told the town that he was not at home.", "a pronoun without its noun"),
        ("Mayor Ana Ruiz said the wall “moves the water to us.", "quotation or bracket left open"),
        ("THE COUNCIL VOTED FOR A NEW FLOOD WALL.", "written in capitals"),
        ("Scroll down for video of the storm in the lower town.", "no news text"),
        ("Pictured: the mayor at the new flood wall on the river.", "no news text"),
        ("The mayor posted this photo of the new wall on Friday.", "no news text"),
        ("The opinions expressed in this column are those of Ana Poe.", "no news text"),
        ("The opinions in this column are solely those of Ana Poe.", "no news text"),
        ("The opinions are solely those of Ana Poe.", "no news text"),
        ("Yes, the wall is on the agenda of the council.", "opens with a connective"),
        ("Relations with the town have been cut since then.", "points to all that was told"),
        ("Both fit a clear pattern that the town has seen before.", "opens with a pronoun"),
        ("Many had expected the price of flour to fall in March.", "opens with a pronoun"),
        ("© 2011 The Larkby Evening Post and its owners.", "no news text"),
        ("Wall holds.", "too short"),
        ("In the same month the lists of Larkby were at their lowest.", "opens with a connective"),
        ("The new law of the town changes this, giving priority to lenders.", "points to all that was told"),
        ("The poll of the Larkby Post has been doing that for 68 years.", "points to all that was told"),
        ("The council of Larkby has never before voted for that.", "points to all that was told"),
        ("Other names being talked of are Ana Poe and Kit Holt.", "opens with a pronoun"),
        ("The mayor said that those bridges would stay as they are.", "points to others"),
        ("Why the town of Larkby still needs its old flood wall.", "a tease"),
        ("For Ana Lima has said that the wall must be built soon.", "opens with a connective"),
        ("Lima, who has left the council, told the evening post: 'he resigned.", "quotation or bracket"),
        ('The men who built it "have no fear of the river there,".', "no whole sentence"),
        ("In action: the keeper of Wend Rovers had a good first season.", "a caption"),
        ("Ana Poe (centre) rises to head home the only goal of the game.", "a caption"),
        ("An article about the mill on Monday said that it had been sold.", "a correction"),
        ("A report on page 7 misstated the price of the Larkby mill.", "a correction"),
        ("The mill would bring in £7bn and cost 40 jobs, it said.", "a pronoun without its noun"),
        ("Ana Poe celebrates in front of the fans of Wend Rovers.", "a caption"),
        ("Says Ana Poe, the river is higher than it ever was.", "a verb of saying"),
        ("The flood raises the risk of losing the lower town.'", "quotation or bracket"),
        ("Moments, the delegations broke off the talks in the town.", "a time torn off"),
        ("The stars of the town have met for the musical Oh Larkby!.", "a question or a call"),
        ("The town will build the wall! which nobody had asked for.", "a question or a call"),
        ("Kit Holt is a regular commentator on the news of Larkby Radio.", "no news text"),
        ("Ana Poe is an award-winning freelance journalist living in Larkby.", "no news text"),
        ("Larkby's match against Wend Rovers is a good example.", "points to others"),
        ("Within three days he was flown back to Larkby by the army.", "a pronoun without its noun"),
        ("There is little doubt that he was flown back to Larkby.", "a pronoun without its noun"),
        ("Hours after the match he was flown back to Larkby.", "a pronoun without its noun"),
        ("4-2, 3-1, 6-0, 7-6 (7-4), 12, 14, 18, 22, 5-2.", "a table"),
        ("With that share expected to grow, the timing is good for Holt.", "opens with a pronoun"),
        ("In return, they ply the town's mayor with sweet wine.", "a pronoun without its noun"),
        ("when i raised the alarm, the youths left the shop.", "speaks as"),
        ("A sniper was seen on the roof of the mill, he added.", "a pronoun without its noun"),
        ("The prize of the best grain dealer in town was his at last.", "a pronoun without its noun"),
        ("Officials said he had been driving too fast that night.", "a pronoun without its noun"),
        ("By the time Poe brought home the sixth goal of the match.", "half a sentence"),
        ("Especially because a new survey shows that 41% of them are farmers.", "half a sentence"),
        ("The government's bill raises it from 66 to 68 by 2031.", "a pronoun without its noun"),
        ("Even Ana Poe is a fan of the small town on the Wend.", "opens with a connective"),
        ("Four of those passengers were able to travel on, Poe said.", "opens with a pronoun"),
        ("About 100 landowners are fighting it.", "a pronoun without its noun"),
        ("The council of Larkby wants to build a fence like this one.", "points to others"),
        ("All nine featured in the defeat at Larkby Park on Monday.", "opens with a pronoun"),
        ("Each played 45 minutes in the defeat at Larkby Park.", "opens with a pronoun"),
        ("The reports insist that he had been driving too fast.", "a pronoun without its noun"),
        ("The human rights report said his case was closed in May.", "a pronoun without its noun"),
        ("Everyone in the town had to look twice when he sold the mill.", "a pronoun without its noun"),
        ("On October 18, 2010, she took the mill's boats to Larkby.", "opens with a pronoun"),
        ("In May he sold the last of the boats in the mill's yard.", "opens with a pronoun"),
        ("Another three millers of Larkby have been fined for theft.", "opens with a pronoun"),
    ],
)
def test_does_not_stand(text: str, reason: str) -> None:
    """Each kind of leaning or furniture is named."""
    assert objection(text).startswith(reason)


def test_leaning_words_are_counted() -> None:
    """A definite noun that points back and a late pronoun lean; words in a quotation do not."""
    assert leaning("Holt said the move would cost his firm $3 million.") == pytest.approx(1.4)
    assert leaning("The bill raises it to 68 by 2031.") == 1
    assert leaning("Holt said it would raise the age to 68.") == pytest.approx(0.4)
    assert leaning("Holt said “he would go to their house”.") == 0


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("The mayor then gave Larkby Mills a new wall.", 1),
        ("Lima went on to win the cup for Larkby Town.", 1),
        ("Despite the old quarrel, Lima gave Larkby a wall.", 1),
        ("Despite the apparent rise of the river Wend in the lower town, Lima stayed.", 1),
        ("The then mayor gave Larkby Mills a new wall.", 0),
        ("Lima won the cup and then left Larkby Town.", 0),
        ("After losing twice Lima then won the cup for Larkby Town.", 0),
        ("Despite the loss of the cup to Wend Rovers, Lima stayed.", 0),
        ("By then Lima had won the cup for Larkby Town.", 0),
    ],
)
def test_what_goes_on_leans(text: str, leans: float) -> None:
    """A "then" or "went on to" follows on something, and a quarrel was told of; "the then mayor" is only past."""
    assert leaning(text) == leans


def test_balance_counts_marks() -> None:
    """An odd straight mark or an unclosed bracket is no balance."""
    assert balanced('He said "yes" (twice).')
    assert not balanced('He said "yes.')
    assert not balanced("He came (twice.")


def test_without_capitals_somebody_is_taken_to_be_named() -> None:
    """In an article without capitals no name can be told; some words before the pronoun are enough."""
    assert objection("The ana of larkby said she would build the wall.", caseless=True) == ""
    assert objection("Late she would build the wall in spring.", caseless=True)
    assert objection("The ana of larkby said she would build the wall.")


def test_the_lead_leans_on_nothing_before_it() -> None:
    """Whom a pronoun of the sentence that opens an article means stands in it; where a cut took him, nobody does."""
    lead = "A potter won the spring fair with a jug that she made."
    assert objection(lead) == "a pronoun without its noun"
    assert objection(lead, lead=lead) == ""
    thing = "When it comes to selling jugs, no potter is as good as Ana Lima."
    assert objection(thing, lead=thing) != ""
    more = "Another three millers of Larkby have been fined for theft."
    assert objection(more, lead=more) == ""
    assert objection(more, lead="Two millers fled.") == "opens with a pronoun"
    named = "As Ana Lima won the fair, a potter sold a large stone jug that she made."
    assert objection("A potter sold a large stone jug that she made.", lead=named) == "a pronoun without its noun"
