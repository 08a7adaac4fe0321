"""The bodies of the invented articles, wrapped for reading; `specimens.unwrapped` makes paragraphs of them."""

COUNCIL = """\
Dunmere council voted 7-4 on Monday night to close the Quay Street bridge to cars from 1 March, ending a dispute
that has run for three years.

The bridge, built in 1931, carries about 9,400 vehicles a day, according to the council's own count from
October. An inspection in the summer found that two of its six piers had lost a third of their steel.

"We can have a bridge for people or no bridge at all," said Marta Ilves, the councillor for roads, before the
vote. She said repairs for cars would cost 11.8 million pounds, while a bridge for walkers and cyclists needs
2.6 million.

Traders on Quay Street oppose the closure. Owen Tarrant, who runs a hardware shop at the northern end, said he
expected to lose "one customer in three" and might move to the ring road.

The county, which owns the approach roads, has not said whether it will pay for new signals at the Mill Lane
junction. A spokeswoman said the county would "study the decision before making any commitment".

A petition against the closure has gathered 3,100 signatures. Its organisers said they are considering a
judicial review but have not instructed a lawyer.

Buses will keep using the bridge until the autumn, when a turning place at Harbour Square is due to open. The
fire service told the council that its largest engines have not crossed the bridge since 2019.

The closure will be reviewed after twelve months. If the numbers of walkers and cyclists have not doubled by
then, the council has promised to put the question to a public vote."""

STORM = """\
A storm that the weather service has named Runa is forecast to reach the western islands early on Thursday with
gusts of up to 125 km/h.

Ferry company Nordvik Lines has cancelled all sailings to Skarholm and Little Skar until Friday noon. Passengers
may change their tickets without a fee.

"The sea is the problem, more than the wind," said Ingrid Solheim, the duty forecaster. Waves of nine metres are
possible outside the skerries, she said, and the highest tide of the month falls at 06:40.

Schools on Skarholm will be closed on Thursday. The hospital in Eide has moved four planned operations and keeps
a second ambulance on the island overnight.

The power company said 2,300 homes lost electricity in a weaker storm in November, and that it has doubled its
crews. It could not rule out longer cuts where lines cross the forest at Tveit.

The service expects the wind to ease during Friday. A second low may follow on Sunday, but its path is
uncertain."""

COURT = """\
A former treasurer of the Larkby rowing club was ordered on Tuesday to repay 48,200 euros that a court found he
had moved to his own accounts.

Judge Helene Brandt said the transfers, made between 2017 and 2021, were "small enough to be missed and regular
enough to be a plan". She gave Peter Aasland, 58, a suspended sentence of ten months.

Aasland did not deny the transfers. His lawyer said that he had meant to return the money and that the club had
kept no proper books for years.

The prosecution had asked for a prison term of eighteen months without suspension. It has two weeks to appeal
and has not said whether it will.

The club's new board told members in a letter that it has hired an outside accountant. Fees will not rise this
season, the letter says, but the planned boathouse is postponed.

Three members testified that they had asked to see the accounts in 2019 and were told that the computer was
broken."""

SPORT = """\
Harrow Vale came from two goals down to beat Stenby 3-2 on Saturday and will meet the holders, Port Ellery, in
the final of the county cup.

Substitute Amara Osei scored twice in the last eleven minutes, the second from a free kick that went in off the
post. "I was aiming for the other corner," she said.

Stenby had led through an early penalty and a header by their captain, Lise Moen, and hit the bar before
half-time.

Coach Dafydd Rees said his side had been "poor for an hour and then very good". He confirmed that goalkeeper
Joan Pryce has a broken finger and will miss the final on 14 June.

About 1,850 people watched the match, the largest crowd at Vale Park since the ground reopened. The club said it
would ask the league to move next season's first match to the larger Mereside stadium."""

SCIENCE = """\
Bees that feed on a mixture of at least five kinds of flower live longer than those kept on one, a study of 240
hives suggests.

Researchers at the Institute for Field Ecology in Orrin followed the hives for two summers. Workers on mixed
meadows lived 31 days on average, those beside a single crop 26 days.

"We can not say that diversity alone does this," said Tomas Weil, who led the study. The single-crop hives also
stood closer to roads, he said, and the summers were unusually dry.

The work was paid for by the regional government, which plans flower strips along 140 kilometres of canal. A
farmers' association called the results "interesting but early" and asked for a longer trial.

A second phase begins in April with sensors that weigh each hive every hour. Its data will be open to anybody."""

HOSTILE = """\
The [sic] in this article is part of the text, and so is [/] and [bold red]this[/].

A line tries to clear the screen: \x1b[2J\x1b]0;owned\x07 and another hides \u202eeht txet\u202c from the
reader.

Zero\u200bwidth and joiners \U0001f468\u200d\U0001f469\u200d\U0001f467 stand beside \u05e9\u05dc\u05d5\u05dd and
\u0645\u0631\u062d\u0628\u0627 and a tab\there.

Police said "no one was hurt" in what a witness called a [redacted] evening."""
