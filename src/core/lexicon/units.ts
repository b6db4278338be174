/*
 * Owns the units of time and measure: written form → full English singular (British spelling, as the contract has it).
 * Source: SI brochure, US customary units (NIST Handbook 44). Leaves composing ("square", "per hour") to numbers/units.ts.
 */

export type UnitFamily = 'time' | 'length' | 'area' | 'volume' | 'mass' | 'speed' | 'data' | 'power' | 'temperature' | 'other';

export interface UnitWord {
  readonly name: string;
  readonly family: UnitFamily;
}

/** family: canonical form form …; plural s is added where regular. */
const WORDS =
  'time: second sec secs;minute min mins;hour hr hrs;day;week wk wks;fortnight;month mo;year yr yrs;decade;night;century centuries;millennium millennia;millisecond;microsecond;nanosecond|' +
  'length: metre meter;kilometre kilometer kms;centimetre centimeter;millimetre millimeter;decimetre decimeter;micrometre micrometer micron;nanometre nanometer;' +
  'mile;yard yd yds;foot feet;inch inches;furlong;fathom;league;light-year lightyear|' +
  'area: acre;hectare|' +
  'volume: litre liter;millilitre milliliter;centilitre;gallon gal;barrel bbl bbls;pint;quart;bushel;teaspoon tsp;tablespoon tbsp|' +
  'mass: gram gramme;kilogram kilogramme kilo;milligram;microgram microgramme;tonne;ton;pound lb lbs;ounce oz;stone;carat;quintal;kiloton;megaton|' +
  'speed: knot;mile-per-hour mph m.p.h. m.p.h;kilometre-per-hour kph kmh kmph k.p.h.|' +
  'data: byte;kilobyte;megabyte;gigabyte;terabyte;petabyte;bit;kilobit;megabit;gigabit;megapixel;pixel|' +
  'power: watt;kilowatt;megawatt;gigawatt;terawatt;horsepower hp;brake-horsepower bhp;volt;ampere amp;joule;calorie;kilocalorie kcal;kilojoule;newton;hertz;kilohertz;megahertz;gigahertz;decibel;' +
  'kilowatt-hour;megawatt-hour;gigawatt-hour;terawatt-hour;electronvolt;teraelectronvolt;becquerel;sievert;millisievert;pascal;hectopascal;millibar;psi;ksi|' +
  'temperature: celsius centigrade celcius centigrate;fahrenheit farenheit;kelvin|' +
  'other: degree deg;rpm;pound-foot pound-feet lb-ft;nautical-mile;light-second;radian rad';

/** Symbols, in the case they are written in. */
const SYMBOLS =
  'length: metre:m kilometre:km,Km,KM centimetre:cm millimetre:mm decimetre:dm nanometre:nm micrometre:µm,μm foot:ft inch:in|' +
  'area: hectare:ha square-foot:sqft square-metre:sqm square-kilometre:sqkm|' +
  'volume: litre:l,L millilitre:ml,mL centilitre:cl cubic-centimetre:cc|' +
  'mass: gram:g kilogram:kg,kgs,Kg,KG milligram:mg microgram:µg,μg,mcg tonne:t ounce:oz|' +
  'time: second:s hour:h millisecond:ms|' +
  'data: megabyte:MB gigabyte:GB,Gb terabyte:TB kilobyte:KB,kB petabyte:PB megabit:mb,Mb megapixel:MP,mp megabit-per-second:Mbps,mbps gigabit-per-second:Gbps,gbps|' +
  'power: watt:W kilowatt:kW,KW,kw megawatt:MW gigawatt:GW terawatt:TW volt:V ampere:A hertz:Hz,HZ kilohertz:kHz megahertz:MHz gigahertz:GHz,Ghz,GHZ decibel:dB ' +
  'kilowatt-hour:kWh,KWh megawatt-hour:MWh gigawatt-hour:GWh terawatt-hour:TWh watt-hour:Wh milliampere=hour:mAh kilopascal:kPa megapascal:MPa part-per-million:ppm part-per-billion:ppb horsepower:HP,PS newton-metre:Nm teraelectronvolt:TeV millisievert:mSv milligray:mGy|' +
  'other: revolution-per-minute:RPM degree:°';

const spaced = (name: string): string => (name === 'light-year' ? name : name.replaceAll('-', ' ').replaceAll('=', '-'));

function toFamilies(list: string): [UnitFamily, string][] {
  return list.split('|').map((line) => {
    const at = line.indexOf(': ');
    return [line.slice(0, at) as UnitFamily, line.slice(at + 2)];
  });
}

/** Lower-case word, singular or plural → unit. */
export const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map(
  toFamilies(WORDS).flatMap(([family, list]) =>
    list.split(';').flatMap((group) => {
      const forms = group.split(' ');
      const unit: UnitWord = { name: spaced(forms[0] === 'rpm' ? 'revolution-per-minute' : (forms[0] ?? '')), family };
      return forms.flatMap((form): [string, UnitWord][] => [[form, unit], [form + 's', unit]]);
    }),
  ),
);

/** Symbol in its own case → unit. */
export const UNIT_SYMBOLS: ReadonlyMap<string, UnitWord> = new Map(
  toFamilies(SYMBOLS).flatMap(([family, list]) =>
    list.split(' ').flatMap((entry) => {
      const [name = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form): [string, UnitWord] => [form, { name: spaced(name), family }]);
    }),
  ),
);
