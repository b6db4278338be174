/*
 * Titles, offices and occupations that stand before a name, in lower case, without stops. Source: our own, from general knowledge.
 */

/** Forms of address and ranks: a name must follow. */
export const HONORIFICS = `
mr mrs ms miss mx messrs drs profs gens sens reps govs vp dr prof professor sir dame lord lady rev reverend fr father sister brother rabbi imam sheikh sheik shaikh mullah
ayatollah hojatoleslam pope cardinal archbishop bishop pastor deacon monsignor msgr swami guru mufti patriarch metropolitan dean king queen prince
princess emperor empress emir sultan tsar czar kaiser duke duchess earl count countess baron baroness viscount viscountess marquess
shah maharaja gen general lt lieutenant col colonel maj major capt captain cpt sgt sergeant cpl corporal pvt private pfc adm
admiral cmdr commander cdr commodore brig brigadier marshal spc specialist ensign cadet airman seaman warrant
judge justice chief sheriff constable det detective insp inspector supt superintendent officer trooper deputy marshal agent ofc
sen senator rep representative congressman congresswoman congressperson assemblyman assemblywoman assemblymember councilman councilwoman councilmember councillor councilor
alderman alderwoman gov governor lt-gov mayor president vice-president premier chancellor minister secretary undersecretary ambassador consul
comptroller treasurer speaker whip delegate commissioner del councilor mp mep msp tun tan datuk dato sri pandit lama saint st hon honourable honorable
herr frau monsieur madame mme mlle mademoiselle signor signora senor señor señora don doña donna mons sig ing lic licenciado
comrade haji hajj uncle aunt auntie grandma grandpa granny mum mom dad cousin nurse coach attorney atty
`;

/** Offices and occupations whose last word stands directly before a name, often in lower case. */
export const OFFICES = `
leader chairman chairwoman chairperson chair vice-chairman co-chair director manager executive officer ceo cfo coo cto cio president vicepresident founder
co-founder cofounder owner co-owner partner boss head chief principal administrator coordinator organizer organiser curator trustee governor
spokesman spokeswoman spokesperson spokesmen spokespeople adviser advisor aide strategist pollster consultant analyst economist strategists aides advisers
expert researcher scientist scholar historian sociologist psychologist psychiatrist physician surgeon doctor nurse paramedic pediatrician
epidemiologist virologist biologist physicist chemist astronomer geologist engineer inventor architect designer developer programmer
attorney lawyer solicitor barrister prosecutor counsel general magistrate judge justice defendant plaintiff suspect victim gunman shooter
officer detective investigator inspector sheriff deputy sergeant lieutenant captain colonel commander commissioner agent trooper
senator representative congressman congresswoman lawmaker legislator mp mep politician candidate nominee hopeful frontrunner contender
challenger incumbent republican democrat independent libertarian conservative liberal progressive governor mayor councilman secretary minister ministers
premier chancellor ambassador diplomat envoy negotiator delegate official whistleblower activist campaigner organizer advocate protester demonstrator
dissident rebel militant insurgent terrorist warlord dictator strongman oligarch billionaire millionaire businessman businesswoman entrepreneur
financier investor banker broker trader tycoon mogul magnate philanthropist lobbyist donor fundraiser
reporter journalist correspondent columnist commentator editor publisher anchor anchorman anchorwoman host co-host cohost broadcaster presenter
pundit blogger photographer cameraman writer author novelist poet playwright screenwriter filmmaker producer director actor actress
comedian comic star superstar singer rapper musician guitarist drummer bassist pianist violinist cellist songwriter composer conductor
dancer ballerina choreographer artist painter sculptor cartoonist illustrator model supermodel magician chef
athlete player teammate captain coach trainer skipper quarterback linebacker cornerback safety receiver lineman kicker punter pitcher catcher infielder
outfielder shortstop goalkeeper goalie keeper striker midfielder defender winger forward guard center centre fullback halfback tailback back batsman bowler
golfer boxer wrestler swimmer sprinter runner cyclist jockey skier skater gymnast champion
referee umpire astronaut cosmonaut pilot sailor soldier marine veteran farmer rancher teacher student pupil
professor lecturer dean provost rector chaplain priest pastor bishop cardinal minister preacher evangelist monk nun rabbi imam cleric
resident neighbor neighbour witness survivor bystander shopper voter commuter driver passenger waitress bartender
wife husband son daughter brother sister father mother mom dad uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother
son-in-law daughter-in-law brother-in-law sister-in-law father-in-law mother-in-law stepson stepdaughter stepfather stepmother
fiance fiancee fiancé fiancée girlfriend boyfriend friend colleague partner widow widower rival heir successor predecessor
secretary-general member head nominee appointee strategist operative staffer intern czar speaker whip chairlady ombudsman auditor treasurer clerk
`;

/** Words that stand before an office and belong to the title: "Deputy Attorney General", "Acting Director". */
export const TITLE_MODIFIERS = `
vice deputy assistant associate acting interim former ex then late outgoing incoming senior junior chief co executive managing lead
prime foreign defense defence interior finance home state attorney police fire press white house senate majority minority national security
supreme court federal district circuit county city town village high appeals intelligence central bank budget trade health labor labour education energy
justice treasury commerce agriculture transport transportation environment immigration homeland veterans affairs cabinet party opposition union
us u.s uk u.k eu e.u un u.n nato gop democratic republican conservative labour liberal tory american british french german
communications campaign policy political legal general special first second lady great grand old young retired fellow longtime veteran
hall house assembly parliament parliamentary council board committee staff army navy air force marine corps coast
news media sports editor head managing regional global international local world football basketball baseball hockey soccer cricket
research medical science technology marketing sales operating financial information tennis golf rugby assembly mission
president-elect secretary-general elect designate
`;
