/*
 * Owns how money is written: symbols, codes and words → ISO 4217. Source: ISO 4217 list of currencies, CLDR symbols.
 * A word several countries use ("peso") has no code of its own: the adjective before it decides, else what country the article names.
 */

/** Symbols as single marks. */
export const CURRENCY_MARKS: ReadonlyMap<string, string> = new Map(
  '$:USD €:EUR £:GBP ¥:JPY ₹:INR ₽:RUB ₩:KRW ₪:ILS ₺:TRY ₴:UAH ₦:NGN ₱:PHP ฿:THB ₫:VND ₡:CRC ₲:PYG ₸:KZT ₼:AZN ₾:GEL ₵:GHS ₿:BTC ￡:GBP ＄:USD'
    .split(' ')
    .map((entry): [string, string] => [entry.charAt(0), entry.slice(2)]),
);

/** Letters before a dollar sign: A$5, HK$10. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map(
  'us:USD u.s.:USD a:AUD au:AUD aus:AUD c:CAD ca:CAD can:CAD cdn:CAD nz:NZD hk:HKD s:SGD sg:SGD nt:TWD r:BRL j:JMD tt:TTD z:ZWL mx:MXN mxn:MXN mex:MXN usd:USD cad:CAD aud:AUD'
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)]),
);

/** Codes and letter symbols, before or behind a number, in the case they are written in. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ...'USD EUR GBP JPY CNY INR RUB CHF AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF TRY BRL MXN ZAR KRW THB MYR IDR PHP ILS AED SAR EGP NGN KES UAH PKR BDT VND TWD COP CLP ARS PEN RON BGN QAR KWD BHD OMR JOD LKR GHS UGX TZS ETB BTC ETH DEM FRF ITL ESP NLG ATS FIM GRD IEP'
    .split(' ')
    .map((code): [string, string] => [code, code]),
  ...('Rs:INR RM:MYR Rp:IDR RMB:CNY Sfr:CHF SFr:CHF Fr:CHF DM:DEM dlrs:USD dlr:USD Dlrs:USD Kr:SEK kr:SEK zł:PLN Kč:CZK Ft:HUF Ksh:KES KSh:KES Sh:KES ' +
    'Tk:BDT Dh:AED Dhs:AED NIS:ILS Php:PHP kn:HRK LE:EGP Ush:UGX')
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)]),
]);

/** Singular noun → ISO code where one currency is meant unless an adjective says otherwise, else the noun itself. */
const NOUNS =
  'dollar:USD buck:USD greenback:USD euro:EUR pound:GBP quid:GBP sterling:GBP yen:JPY yuan:CNY renminbi:CNY rupee:INR ruble:RUB rouble:RUB won:KRW ' +
  'baht:THB ringgit:MYR shekel:ILS zloty:PLN hryvnia:UAH rupiah:IDR dong:VND naira:NGN cedi:GHS taka:BDT forint:HUF koruna:CZK lira:TRY ' +
  'rand:ZAR real:BRL reais:BRL ringgits:MYR bitcoin:BTC hryvnias:UAH afghani:AFN kyat:MMK birr:ETB tenge:KZT lari:GEL dram:AMD manat:AZN bolivar:VES ' +
  'quetzal:GTQ lempira:HNL guarani:PYG boliviano:BOB kwacha:ZMW pula:BWP lev:BGN leva:BGN leu:RON lei:RON krona:SEK kronor:SEK krone:krone kroner:krone ' +
  'franc:CHF peso:peso dinar:dinar dirham:AED riyal:SAR rial:IRR shilling:shilling markka:FIM deutschmark:DEM peseta:ESP guilder:NLG escudo:PTE ' +
  'kuna:HRK crown:crown';

/** A hundredth of a currency → its ISO code, or the noun of the currency where the country is open. */
const HUNDREDTHS =
  'cent:USD eurocent:EUR penny:GBP pence:GBP kopeck:RUB kopek:RUB kopiyka:UAH paisa:INR paise:INR sen:MYR centime:EUR centavo:peso grosz:PLN groszy:PLN öre:SEK øre:krone';

/** Noun several countries use → ISO code and, behind it, what names the country in an article. */
const SHARED =
  'peso MXN:Mexic PHP:Philippine,Filipino ARS:Argentin CLP:Chile COP:Colombia CUP:Cuba UYU:Uruguay DOP:Dominican|' +
  'krone NOK:Norway,Norwegian DKK:Denmark,Danish,Danes|' +
  'dinar KWD:Kuwait JOD:Jordan IQD:Iraq DZD:Algeria TND:Tunisia LYD:Libya RSD:Serbia BHD:Bahrain|' +
  'shilling KES:Kenya UGX:Uganda TZS:Tanzania SOS:Somali';

/** Adjective + noun → ISO code; nouns that take one of these adjectives are otherwise left as NOUNS has them. */
const NATIONAL =
  'dollar american:USD us:USD u.s.:USD australian:AUD aussie:AUD canadian:CAD hong-kong:HKD kong:HKD singapore:SGD singaporean:SGD zealand:NZD taiwan:TWD taiwanese:TWD ' +
  'jamaican:JMD zimbabwe:ZWL zimbabwean:ZWL fijian:FJD liberian:LRD namibian:NAD trinidad:TTD bahamian:BSD|' +
  'pound british:GBP sterling:GBP egyptian:EGP syrian:SYP lebanese:LBP sudanese:SDG irish:IEP cypriot:CYP|' +
  'yen japanese:JPY|yuan chinese:CNY|renminbi chinese:CNY|won south:KRW korean:KRW|' +
  'rupee indian:INR pakistani:PKR pakistan:PKR lankan:LKR nepalese:NPR nepali:NPR mauritian:MUR|' +
  'ruble russian:RUB belarusian:BYN|rouble russian:RUB belarusian:BYN|franc swiss:CHF french:FRF belgian:BEF cfa:XOF rwandan:RWF congolese:CDF|' +
  'peso mexican:MXN philippine:PHP filipino:PHP argentine:ARS argentinian:ARS chilean:CLP colombian:COP cuban:CUP uruguayan:UYU dominican:DOP|' +
  'real brazilian:BRL|reais brazilian:BRL|rand african:ZAR|lira turkish:TRY italian:ITL|lire italian:ITL|ringgit malaysian:MYR|shekel israeli:ILS new:ILS|' +
  'krone norwegian:NOK danish:DKK|kroner norwegian:NOK danish:DKK|krona swedish:SEK icelandic:ISK|kronor swedish:SEK|zloty polish:PLN|hryvnia ukrainian:UAH|' +
  'dinar kuwaiti:KWD jordanian:JOD iraqi:IQD algerian:DZD tunisian:TND libyan:LYD serbian:RSD bahraini:BHD|dirham emirati:AED uae:AED moroccan:MAD|' +
  'riyal saudi:SAR qatari:QAR omani:OMR yemeni:YER|rial iranian:IRR omani:OMR|shilling kenyan:KES kenya:KES ugandan:UGX tanzanian:TZS somali:SOS austrian:ATS|' +
  'markka finnish:FIM|guilder dutch:NLG antillean:ANG|escudo portuguese:PTE|peseta spanish:ESP|drachma greek:GRD|mark german:DEM finnish:FIM deutsche:DEM|baht thai:THB|naira nigerian:NGN|rupiah indonesian:IDR|forint hungarian:HUF|koruna czech:CZK slovak:SKK|crown czech:CZK|' +
  'cent american:USD us:USD u.s.:USD australian:AUD canadian:CAD euro:EUR hong-kong:HKD kong:HKD singapore:SGD singaporean:SGD zealand:NZD|centime swiss:CHF french:EUR|centavo mexican:MXN philippine:PHP brazilian:BRL|øre norwegian:NOK danish:DKK';

/** Singular or plural noun in lower case → ISO code, or the singular noun where the country is open. */
export const CURRENCY_NOUNS: ReadonlyMap<string, string> = new Map(
  NOUNS.split(' ').flatMap((entry): [string, string][] => {
    const [noun = '', code = ''] = entry.split(':');
    return [[noun, code], [noun + 's', code]];
  }),
);

/** Singular or plural noun in lower case of what is a hundredth of a currency → its ISO code, or the currency's open noun. */
export const HUNDREDTH_NOUNS: ReadonlyMap<string, string> = new Map([
  ['pennies', 'GBP'],
  ...HUNDREDTHS.split(' ').flatMap((entry): [string, string][] => {
    const [noun = '', code = ''] = entry.split(':');
    return [[noun, code], [noun + 's', code]];
  }),
]);

/** Open noun → its currencies, each with the words that name its country. */
export const SHARED_CURRENCIES: ReadonlyMap<string, readonly (readonly [code: string, names: readonly string[]])[]> = new Map(
  SHARED.split('|').map((line) => {
    const [noun = '', ...entries] = line.split(' ');
    return [noun, entries.map((entry) => [entry.slice(0, 3), entry.slice(4).split(',')] as const)];
  }),
);

/** "adjective noun" (noun singular or plural) → ISO code. */
export const NATIONAL_CURRENCIES: ReadonlyMap<string, string> = new Map(
  NATIONAL.split('|').flatMap((line) => {
    const [noun = '', ...pairs] = line.split(' ');
    return pairs.flatMap((pair): [string, string][] => {
      const [adjective = '', code = ''] = pair.split(':');
      return [[`${adjective} ${noun}`, code], [`${adjective} ${noun}s`, code]];
    });
  }),
);
