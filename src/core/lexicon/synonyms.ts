/*
 * Owns words of news English that rewriting tools and translators put for one another. Our own list from general
 * knowledge; base forms, one group a line. Sharing a group is evidence that a sentence is the same, never proof.
 */
export const SYNONYMS = `
war warfare conflict fight fighting battle hostility
goal aim objective target ambition
extend prolong lengthen drag
unrealistic unattainable illusory illusionary unreachable impossible
pursue chase seek
suffer suffering misery anguish struggle
acknowledge recognise recognize admit accept
desire wish want like
prosperous thriving affluent flourishing wealthy
assure guarantee ensure secure
reliable lasting durable stable enduring prolonged sustainable permanent
stop halt cease end finish terminate
start begin launch commence initiate
begin start commence
talk talks negotiation conversation dialogue discussion dialog
discuss debate address
important vital crucial essential significant key critical weighty
difficult hard tough troublesome challenging
support back endorse assist help aid
strong robust sturdy solid powerful
assembly meeting gathering session
meet encounter
leader chief head boss
nation country state
group team crew staff
work collaborate cooperate
agree concur consent
believe think consider feel reckon
kill murder slay slaughter
die perish
dead death fatality
injure wound hurt harm
huge massive large enormous tremendous vast
terrible awful horrible dreadful
wonderful great fantastic amazing incredible
beautiful lovely gorgeous
sad unhappy sorrowful
happy glad pleased delighted
angry furious irate
afraid scared fearful frightened
brave courageous
smart clever intelligent
stupid dumb foolish
honest truthful sincere
lie falsehood untruth
fake false bogus phony
truth fact
quick fast rapid swift speedy
quickly swiftly rapidly promptly immediately instantly
slow gradual
money cash fund
price cost worth value
pay compensate
buy purchase acquire
sell vend
job employment occupation
worker employee staffer
company firm business corporation enterprise
law legislation statute
rule regulation
vote ballot
win triumph prevail
victory win triumph
lose forfeit
defeat beat
attack assault strike raid
bomb explosive
police cop officer
soldier troop serviceman
army military
weapon arm gun
safe secure protected
safety security
danger threat hazard peril
dangerous hazardous unsafe perilous
crime offense offence felony
criminal felony
prison jail
arrest detain apprehend
investigate probe examine
investigation probe inquiry enquiry
evidence proof
accuse blame charge
guilty culpable
innocent blameless
child kid youngster
mother mom mum
father dad
house home residence
school campus
doctor physician
ill sick unwell
sickness illness disease
food meal
car automobile vehicle
road street
city town
area region zone
border frontier boundary
territory land
sovereign independent
sovereignty independence
integrity wholeness
peace calm
peaceful calm
free liberated
freedom liberty
right entitlement
duty obligation responsibility
promise pledge vow commit
hope wish optimism
hopeful optimistic positive
outcome result consequence
reason cause motive
cause trigger spark bring lead
prevent avoid avert
allow permit let enable
forbid ban prohibit
demand insist require
ask request
answer reply respond
speak talk
show display demonstrate reveal
hide conceal
know understand grasp perceive
learn discover find
teach educate
choose select pick
decide determine resolve
decision choice
plan scheme strategy
step measure move
move shift
change alter modify transform
increase rise grow raise
decrease fall decline reduce drop lower
build construct create make
destroy ruin wreck demolish
destruction devastation ruin
fix repair mend
break shatter
send dispatch ship
receive get obtain
give provide supply deliver offer
take seize grab
keep retain maintain preserve
leave depart exit abandon
return revert
come arrive
join unite
divide split
share divide
entire whole complete full
big large great
small little tiny
new fresh recent
old ancient former
main chief principal major
clear obvious evident plain
real actual genuine true
common widespread usual
pointless senseless needless meaningless
ridiculous absurd
way path route manner
future tomorrow
situation condition circumstance
problem issue trouble
idea notion concept
view opinion
word phrase term
remark comment statement
ally partner friend
enemy foe adversary
counterpart equal
american us
citizen national
immigrant migrant
leading main
reach attain achieve accomplish
shape form mould
likely probable probably
maybe perhaps possibly
often frequently
always forever
only solely merely just
further more extra additional
together jointly collectively
completely totally utterly absolutely fully entirely
nice good
great good
bad poor
`;
