/*
 * Owns the words beside quotation marks that nobody is quoted for: works, programmes, signs, terms, names. General
 * knowledge of news English; the programmes are the long-running ones of British and American broadcasters.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before the marks: the book “…”, a film called “…”, entitled “…”. */
export const WORK_BEFORE = words(`
book books novel novels memoir memoirs film films movie movies documentary show shows series program programme sitcom drama
comedy musical play opera song songs single album albums hit track anthem podcast magazine newspaper journal website blog
episode season game titled entitled subtitled author hosts host hosted hosting stars starred starring starrer exhibition exhibit painting
poem essay segment miniseries franchise soundtrack ballad hymn sang sings singing performed performing performs
painting sculpture mural cartoon comic thriller biography autobiography bestseller best-seller special sequel remake
video newsletter column cover soap`);

/** Behind the marks: “…” star, “…” co-host, “…” interview. */
export const WORK_BEHIND = words(`
star stars host hosts co-host co-hosts cohost actor actress creator producer director author anchor correspondent
interview episode show movie film series podcast franchise book novel album song musical documentary program programme
soundtrack sequel columnist moderator fame alum alumnus writer segment trilogy premiere finale contestant reboot
magazine video column trailer actors broadcast`);

/** Behind the marks: “…” hats, “…” tour, “no” vote, “lone wolf” attacks. */
export const TERM_BEHIND = words(`
hat hats cap caps shirt shirts t-shirt t-shirts tee tees sign signs banner banners placard placards sticker stickers badge badges
button buttons poster posters tattoo tour vote votes voter voters campaign movement policy policies act bill law laws
list category status level program plan doctrine rule rules visa visas button feature hashtag bracelet flag flags
primary primaries ballot ballots rally rallies initiative account state states district districts emoji ad ads`);

/** Before the marks: so-called “…”, known as “…”, the word “…”. */
export const TERM_BEFORE = words(`
so-called self-described self-styled self-proclaimed dubbed nicknamed termed word words term terms phrase phrases hashtag
hashtags pseudonym alias codename code-named codenamed meaning means mean labeled labelled stamped marked button letter letters
named known christened billed name classified title code nickname acronym expression verb noun adjective aka`);

/** Signs, clothes and the like before the marks: a hat reading “…”, a sign that said “…”. */
export const SIGN_NOUNS = words(`
sign signs banner banners placard placards shirt shirts t-shirt t-shirts hat hats cap caps sticker stickers poster posters
button buttons badge flag flags billboard billboards plaque tattoo bumper-sticker`);

export const PROGRAMMES: ReadonlySet<string> = new Set(
  `meet the press|face the nation|this week|state of the union|fox news sunday|fox & friends|fox and friends|morning joe|
good morning america|good morning britain|today|60 minutes|saturday night live|the view|the late show|the tonight show|
the daily show|late night|nightline|newsnight|question time|panorama|hardball|the situation room|new day|the lead|
the last word|the kelly file|hannity|special report|inside politics|reliable sources|all in|dateline|frontline|
cbs this morning|the today programme|newshour|the apprentice|the five|outnumbered|morning edition|all things considered|
american idol|dancing with the stars|the daily|squawk box|mad money|washington journal|real time|last week tonight|
jimmy kimmel live|the voice|top gear|the early show|this morning|the early start|fresh air|anderson cooper 360`
    .replace(/\n/g, '')
    .split('|'),
);
