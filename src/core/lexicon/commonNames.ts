/*
 * Owns which names many people bear, so that the same name in unrelated articles proves nothing.
 * Family names: the 200 most frequent of the US Census 2000. Given names: best yearly rank 25 or better in the US Social
 * Security lists; both US government data. Short forms and names common elsewhere added from general knowledge.
 */
export const COMMON_FAMILY_NAMES = `
smith johnson williams brown jones miller davis garcia rodriguez wilson martinez anderson taylor thomas hernandez
moore martin jackson thompson white lopez lee gonzalez harris clark lewis robinson walker perez hall young allen
sanchez wright king scott green baker adams nelson hill ramirez campbell mitchell roberts carter phillips evans
turner torres parker collins edwards stewart flores morris nguyen murphy rivera cook rogers morgan peterson cooper
reed bailey bell gomez kelly howard ward cox diaz richardson wood watson brooks bennett gray james reyes cruz
hughes price myers long foster sanders ross morales powell sullivan russell ortiz jenkins gutierrez perry butler
barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham kim gonzales alexander ramos
wallace griffin west cole hayes chavez gibson bryant ellis stevens murray ford marshall owens mcdonald harrison
ruiz kennedy wells alvarez woods mendoza castillo olson webb washington tucker freeman burns henry vasquez snyder
simpson crawford jimenez porter mason shaw gordon wagner hunter romero hicks dixon hunt palmer robertson black
holmes stone meyer boyd mills warren fox rose rice moreno schmidt patel ferguson nichols herrera medina ryan
fernandez weaver daniels stephens gardner payne kelley dunn pierce arnold tran spencer peters hawkins grant hansen
castro hoffman hart elliott cunningham knight bradley
li wang zhang liu chen yang huang zhao wu zhou xu sun zhu lin kim park choi jung kang nguyen tran pham khan ali ahmed hussain
hassan mohamed mohammed ibrahim singh kumar sharma gupta patel das silva santos ivanov smirnov muller schmidt schneider fischer
weber dubois durand bernard petit rossi russo ferrari esposito sato suzuki tanaka cohen levy
`;

export const COMMON_GIVEN_NAMES = `
mary emma emily sophia olivia linda john james robert david jacob michael noah anna helen amanda hannah amy barbara
deborah william matthew christopher mason elizabeth margaret sarah charlotte ruth amelia oliver joshua judith
charles george theodore alexander elijah angela joseph richard andrew daniel nicholas nancy virginia frank henry
benjamin mark donald clara marie cynthia anthony alice annie frances evelyn thomas edward harry rachel austin laura
lillian rebecca julie walter scott steven jack timothy christina paul harold levi grace natalie kenneth eric martha
rose eleanor arthur albert raymond jerry jackson cora jonathan irene victoria dennis samuel catherine teresa louis
roy leo adam owen stephen joe charlie eugene nathan josephine christian gabriel nora ruby roger douglas leah warren
katherine elias bruce jason larry carl ezra aurora justin kathleen ronald carolyn gerald carter will dorothy gary
willie ella christine susan joyce ernest gregory howard billy crystal andrea melissa ava lily patricia ralph janet
clarence donna stephanie carrie gloria shirley tina kyle earl carol logan fred violet hazel norma herbert wyatt
marjorie pearl jessica sebastian gladys louise marilyn jamie jennie betty mattie jean joan doris edna florence
bobby dolores janice amber sandra ida chloe bertha karen nellie phyllis isabella mildred lois kevin abigail judy
brian
bill bob jim mike tom dave dan steve chris matt joe tony andy ben sam nick tim jeff greg ed rick pete alex kate liz sue jen kim
mohammed muhammad mohamed ahmed ali hassan wei li jun min juan jose maria luis anna ivan alexander sergei jan peter hans
`;
