/*
 * Words for one person, in lower case, singular, by the gender they say. Source: our own, from general knowledge.
 */

export const MALE_NOUNS = `
man boy guy gentleman father dad daddy grandfather grandpa husband son stepson grandson brother stepbrother uncle
nephew stepfather widower boyfriend fiance fiancé groom bridegroom bachelor godfather
king prince duke emperor lord baron count earl sultan emir sheikh tsar pope priest monk imam ayatollah
spokesman chairman businessman congressman councilman assemblyman alderman policeman fireman salesman sportsman cameraman anchorman
craftsman fisherman gunman hitman henchman middleman nobleman statesman strongman tribesman workman ombudsman frontman showman
serviceman airman infantryman marksman rifleman patrolman lawman mailman postman milkman handyman repairman stuntman doorman
actor waiter host hero headmaster landlord cowboy schoolboy playboy freshman lineman baseman quarterback linebacker
bishop archbishop cardinal pontiff rabbi
`;

export const FEMALE_NOUNS = `
woman girl lady mother mom mum mama mommy grandmother grandma wife daughter stepdaughter granddaughter sister stepsister
aunt auntie niece stepmother widow girlfriend fiancee fiancée bride godmother
queen princess duchess empress baroness countess nun abbess
spokeswoman chairwoman businesswoman congresswoman councilwoman assemblywoman alderwoman policewoman saleswoman sportswoman anchorwoman
gunwoman noblewoman stateswoman servicewoman airwoman forewoman
actress waitress hostess heroine headmistress landlady schoolgirl ballerina stewardess seamstress songstress temptress mistress heiress
diva housewife homemaker midwife showgirl cheerleader supermodel
`;

/** Either gender. Only words that, behind a determiner, hardly ever stand for anything but a person. */
export const PERSON_NOUNS = `
president premier chancellor minister secretary senator governor mayor congressperson representative lawmaker legislator
footballer pitcher politician candidate nominee frontrunner contender challenger incumbent ambassador diplomat
envoy commissioner councilor councillor speaker republican democrat
spokesperson adviser advisor aide strategist pollster consultant analyst economist expert researcher scientist scholar historian
professor lecturer teacher educator student pupil graduate undergraduate dean principal headteacher
judge justice magistrate prosecutor lawyer attorney solicitor barrister defendant plaintiff suspect witness victim survivor convict
prisoner inmate detainee fugitive killer murderer shooter attacker assailant bomber robber thief burglar rapist molester
hijacker kidnapper hostage terrorist militant extremist rebel gunner sniper
officer detective investigator inspector sheriff constable trooper policeman deputy commander general admiral colonel captain major lieutenant sergeant
corporal soldier sailor marine veteran pilot astronaut cosmonaut firefighter paramedic
leader dictator monarch ruler chief boss director manager executive ceo founder owner entrepreneur billionaire millionaire
tycoon mogul magnate financier investor banker broker
doctor physician surgeon nurse psychiatrist psychologist therapist dentist pediatrician patient
reporter journalist correspondent columnist commentator editor publisher anchor blogger photographer broadcaster
writer author novelist poet playwright screenwriter filmmaker producer comedian singer rapper musician guitarist drummer pianist
songwriter composer conductor dancer choreographer artist painter sculptor cartoonist designer architect chef celebrity starlet
star superstar rocker crooner entertainer performer comic magician icon
athlete player coach trainer quarterback goalkeeper striker midfielder defender batsman bowler golfer boxer wrestler swimmer sprinter
cyclist jockey skier skater gymnast champion medalist medallist olympian teammate captain skipper
referee umpire driver passenger motorist cyclist pedestrian resident neighbor neighbour tenant landowner farmer rancher worker
employee employer colleague friend partner spouse lover roommate classmate acquaintance
child baby infant toddler teenager teen youth adolescent youngster kid orphan adult
parent grandparent sibling cousin grandchild relative
activist campaigner advocate protester demonstrator dissident whistleblower refugee immigrant migrant
priest pastor reverend preacher cleric evangelist chaplain vicar missionary
newcomer newlywed celebrity philanthropist lobbyist donor fundraiser official operative staffer intern
engineer inventor developer programmer hacker technician mechanic electrician carpenter plumber
native citizen voter shopper customer client tourist visitor traveler traveller guest stranger bystander
lawmaker successor predecessor rival opponent ally protege protégé mentor
pensioner retiree octogenarian centenarian person someone somebody
`;

/** He and she in every case and with endings; with their case in coreference/personLexicon.ts. */
export const PRONOUNS = "he she him his her hers himself herself he's she's he'd she'd he'll she'll";

/** Nouns for a person to another: “his wife” is hardly ever the person “his” stands for. */
export const KINSHIP_NOUNS = `
father dad mother mom mum husband wife son daughter brother sister uncle aunt nephew niece cousin grandfather
grandmother grandson granddaughter stepfather stepmother stepson stepdaughter
widow widower boyfriend girlfriend fiance fiancé fiancee fiancée partner friend colleague lawyer attorney
aide adviser advisor spokesman spokeswoman spokesperson agent manager boss child baby parent sibling predecessor successor rival opponent
teammate neighbor neighbour classmate roommate mentor killer
`;

/** Titles before a name that say its gender. */
export const MALE_TITLES = `
mr sir lord king prince duke earl baron count emperor sultan emir sheikh sheik pope father fr brother monsignor cardinal archbishop bishop
rabbi imam ayatollah congressman councilman assemblyman alderman spokesman chairman businessman herr monsieur señor senor signor don
uncle grandpa grandfather dad actor husband son nephew policeman anchorman chairman
`;

export const FEMALE_TITLES = `
mrs ms miss mme madame lady dame queen princess duchess baroness countess empress sister congresswoman councilwoman assemblywoman
spokeswoman chairwoman businesswoman frau fräulein señora senora señorita signora doña aunt grandma grandmother mom actress wife daughter
niece mother policewoman anchorwoman ballerina girlfriend
`;

/** Nouns that writers vary a name with, without having said that the person is one: “the actress”, “the Texas Republican”. */
export const TOPIC_NOUNS = `
actress actor singer songwriter rapper musician guitarist star superstar starlet celebrity comedian entertainer performer model supermodel
author novelist writer director filmmaker politician senator congressman congresswoman lawmaker republican democrat billionaire
businessman businesswoman tycoon mogul entrepreneur quarterback striker midfielder defender goalkeeper batsman boxer golfer sprinter
champion medalist medallist icon diva heiress footballer athlete pitcher veteran
`;
