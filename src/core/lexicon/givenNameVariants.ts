/*
 * Owns which given names stand for one another: short forms, and the same name in other languages.
 * Our own list from general knowledge; one group a line, the fullest form first. Folded: lower case, no diacritics.
 * A name may stand in several groups ("alex", "sam"); two names agree when they share one.
 */
export const GIVEN_NAME_VARIANTS = `
william will bill billy willie liam wilhelm guillaume guillermo
robert rob bob bobby robbie bert roberto
richard rick dick ricky rich richie ricardo
james jim jimmy jamie jaime
john jon johnny jack johan johann hans juan jean ivan giovanni joao jan ian sean ioannis yohanan
joseph joe joey josef jose giuseppe yosef youssef yousef yusuf jozef
charles charlie chuck chas carlos carlo karl carl karol
edward ed eddie ted teddy ned eduardo edouard
edmund ed eddie
edwin ed eddie
theodore theo ted teddy
thomas tom tommy tomas thom
michael mike mick mickey micky mikey michel miguel mikhail michele mihail mykhailo micha
david dave davey davy davide
daniel dan danny daniele
donald don donny donnie
ronald ron ronnie ronny
kenneth ken kenny
steven steve stephen stefan stephan esteban stefano etienne stevie steph
anthony tony antonio anton antoine ant antony
andrew andy drew andre andreas andrei andrey andriy andrzej andres andrea
matthew matt matthias mateo matteo matthieu mathew
christopher chris kit topher christophe kristof cristobal
nicholas nick nicky nicolas nikolas nicola nico nikolai mykola
alexander alex al sandy alec aleksandr alexandre alessandro alejandro oleksandr sasha xander aleksander alexandr
alexandra alex sandra sandy sasha lexi oleksandra alessandra alejandra
alexis alex alexei alexey aleksei aleksey oleksiy oleksii
albert al bert alberto
alfred al fred alfredo alf
alan al allan allen alain
frederick fred freddy freddie friedrich fritz rick federico frederic
gerald gerry jerry gerard
jerome jerry
jeremiah jerry jeremy
jeffrey jeff geoffrey geoff
gregory greg gregg grigory gregor hryhoriy
lawrence larry laurence lorenzo laurent lars
leonard leo len lenny leonardo
louis lou louie luis luigi lewis
patrick pat paddy patricio padraig
peter pete petr pyotr pedro pietro pierre petro piotr
philip phil phillip philippe felipe filip
raymond ray ramon
samuel sam sammy
samantha sam
benjamin ben benny benji binyamin
timothy tim timmy
vincent vince vinny vincenzo
walter walt wally
zachary zach zack zac
nathaniel nathan nate nat
nathan nate
joshua josh
jacob jake yaakov jakob jacobo
jonathan jon johnny jonny yonatan
johnathan jon
abraham abe avraham
abigail abby gail
bernard bernie barney bernardo bernhard
bradley brad
clifford cliff
curtis curt
dennis denny denis
douglas doug
ernest ernie ernesto
eugene gene evgeny yevgeny evgeni yevgeni yevhen evgeniy yevgeniy eugenio
francis frank fran francisco francesco francois franz pancho
franklin frank
george jorge georges giorgio georg georgy yuri
harold harry hal
henry harry hank henri enrique enrico heinrich
herbert herb bert
hubert bert
isaac ike yitzhak itzhak
jeffery jeff
leslie les
marcus mark marc marco marcos
mark marc marco
martin marty martín
maurice mo maury
mitchell mitch
norman norm
oliver ollie olivier
oscar oskar
randall randy
randolph randy
reginald reggie reg
rodney rod
roderick rod
roger rog
russell russ rusty
stanley stan
stuart stu stewart
sylvester sly
terence terry terrence
theresa terry teresa tess tessa
victor vic viktor vittorio
vladimir volodymyr vlad wladimir volodimir vova
sergei sergey sergiy serhiy serhii serge sergio
dmitry dmitri dmytro dmitriy dmitrii dima
konstantin kostyantyn costas kostas
paul pavel pablo paolo pavlo pawel
maxim maksim maksym max maximilian
max maxwell
yuri yuriy yury iurii
vasily vasyl vasiliy basil
mohammed mohammad mohamed muhammad muhammed mohamad mehmet mohd
hussein hossein husain hussain husein
ahmed ahmad ahmet
ali aly
hassan hasan
omar umar
ibrahim ebrahim
abdullah abdallah abdulla
elizabeth liz beth betsy betty lizzie eliza libby elisabeth lisa elisabetta ellie
margaret maggie peggy meg marge margie margarita greta
catherine kate cathy katie katherine kathryn kathy kathleen cate kat katharine ekaterina yekaterina kitty
kathleen kathy kate
christine chris tina kristin christina christy cristina kristina kirsten krista
jennifer jen jenny jenna
jessica jess jessie
susan sue susie suzanne susanna suzy
deborah debbie deb debra
barbara barb babs
patricia pat patty tricia trish patsy
pamela pam
rebecca becky becca
victoria vicky vicki tori
virginia ginny
dorothy dot dottie
eleanor ellie nell nora elena leonor
helen nell elena helena olena lena
mary maria marie molly miriam maryam
ann anne anna annie nan nancy ana hanna
barbra barb
caroline carrie carol carolina carolyn
cynthia cindy
frances fran franny francesca
jacqueline jackie
janet jan
joan joanne joanna
judith judy jude
julia julie giulia yulia julian
kimberly kim
laura laurie lori
linda lynn lindy
madeleine maddie madeline
melissa missy mel
melanie mel
melvin mel
michelle shelly michele
natalia natalie natasha nataliya
nicole nikki nicki
philippa pippa
sandra sandy
sarah sally sara
sophia sophie sofia
stephanie steph stefanie stephania
tatiana tatyana tanya tetiana
theodora dora
valerie val
veronica ronnie vera
svetlana svitlana sviatlana
volha olga olha
iryna irina irene
kateryna kate ekaterina
gianni giovanni
nancy nan
archibald archie
bartholomew bart
calvin cal
cameron cam
cassandra cassie
cornelius neil
desmond des
dominic dom nick dominik domenico dominique
emmanuel manny emanuel manuel
manuel manny
fitzgerald fitz
gabriel gabe gabriele
gustav gus gustavo gustave
augustus gus august augusto
hillary hilary
ignatius iggy ignacio
jason jay
kevin kev
kristopher kris chris
lucas luke luc luca lukas
lucille lucy
lucy lucia
malcolm mal
marvin marv
milton milt
montgomery monty
morris mo moe
murray mur
neil neal
newton newt
newt newton
nigel nige
preston pres
quentin quincy
ralph raoul raul
rafael raphael rafa rafi
rosemary rose rosie
rosalind roz
rudolph rudy rudolf
rupert bert
salvatore sal
seamus james
sheldon shel
sidney sid sydney
solomon sol shlomo
spencer spence
tobias toby
wallace wally
warren woody
wesley wes
winston win
woodrow woody
yasser yasir
`;
