import { checkNumbers } from './numberClaims';

const claims = (...sources: string[]): void => {
  for (const source of sources) checkNumbers(source);
};

suite('numbers: syntax', () => {
  test('digits with every separator', () => {
    claims(
      'The town has [count:10850 resident|10,850] residents.',
      'It sold [count:3500000 copy|3.5 million] copies.',
      'Some [count:~40000 refugee|40 000] refugees came.',
      'They need [count:1200 tent|1’200] tents.',
      'It covers [count:1234567 tree|1.234.567] trees.',
    );
  });
  test('words up to trillions', () => {
    claims(
      'They found [count:21 body|twenty-one] bodies.',
      'It has [count:205 seat|two hundred and five] seats.',
      'The plan needs [count:3000000000000 bolt|three trillion] bolts.',
      'It lost [count:1500 member|fifteen hundred] members.',
    );
  });
  test('neighbours joined by "or" are a range, other numbers are two', () => {
    claims(
      'It rained for [duration:3..4 year|three or four years].',
      'He met [count:10..15 farmer|10 or 15] farmers and lost [percent:0.2..0.3 percent|20 or 30 percent].',
      'She has [count:2 cat|2] or [count:4 cat|4] cats, and [count:>2 dog|two] or more dogs.',
      'It is either [count:2|two] or [count:3 goat|three] goats, at [money:8 USD|$8] or [money:9 USD|$9].',
    );
  });
  test('fractions and mixed numbers', () => {
    claims(
      'Rebels hold [fraction:0.2|one-fifth] of the land.',
      'Rebels hold [fraction:0.6666666666666666|two-thirds] of the land.',
      'It took [duration:2.5 year|two and a half years] to build.',
      'The call lasted nearly [duration:~1.5 hour|an hour and a half].',
      'They drank [fraction:0.5|½] of it.',
    );
  });
  test('orders of magnitude', () => {
    claims(
      'The war killed [count:100000..1000000 civilian|hundreds of thousands] of civilians.',
      '[count:12..120 person|Dozens] of people fled.',
    );
  });
});

suite('numbers: units', () => {
  test('money with its ISO code', () => {
    claims(
      'It paid [money:10000000 GBP|£10m] for it.',
      'It paid [money:66500000000 USD|$66.5bn] for it.',
      'It cost [money:40000000 AUD|A$40 million] then.',
      'A fine of [money:50000 MYR|RM50,000] followed.',
      'She got [money:7199 CNY|7,199 Chinese yuan] back.',
      'It lost [money:300000000000..500000000000 USD|$300bn–$500bn] then.',
    );
  });
  test('cents and pence in the currency they are a hundredth of', () => {
    claims(
      'A stamp costs [money:0.73 USD|73 cents] now.',
      'Wheat rose [money:0.0125 USD|1.25 cents] there.',
      'Shares closed at [money:4.705 GBP|470.5p] in London.',
      'A loaf went from [money:0.9..0.95 GBP|90 to 95 pence] there.',
      'A tram ride costs [money:0.4 RUB|40 kopecks] here.',
      'Bread is [money:2 EUR|€2], a roll [money:0.5 EUR|50 cents] in Cork.',
      'It costs [money:0.2 AUD|20 Australian cents] to send.',
      'A call costs [rate:0.05 USD per minute|5 cents a minute] there.',
      'He paid [money:3.2 USD|three dollars and 20 cents] for it.',
      'It sells for [money:0.25 USD|25¢] there.',
      'The price moved from [money:0.5..2 USD|50 cents to 2 dollars] there.',
    );
  });
  test('a penny is a cent where the article counts in dollars alone', () => {
    claims(
      'The stock, once at [money:30 USD|$30], is worth [money:0.02 USD|two pennies] now.',
      'The toll was [money:0.02 GBP|two pennies] then.',
    );
  });
  test('a rapper is no money', () => {
    claims('The crowd cheered for 50 Cent on stage.');
  });
  test('a currency several countries share takes the one the article names, else none', () => {
    claims(
      'Farmers in Mexico got [money:500 MXN|500 pesos] each.',
      'Farmers in Mexico and Chile got [money:500|500 pesos] each.',
      'Norway gave [money:3000000 NOK|3 million kroner] for it.',
      'Each got [money:200|200 dinars] and a coat.',
      'They lost [money:1000000..10000000 KES|millions of shillings] in Kenya.',
    );
  });
  test('percent, points and ranges', () => {
    claims(
      'Output fell [percent:0.2..0.3 percent|20–30 %] there.',
      'Output fell [percent:0.2..0.3 percent|20 to 30 percent] there.',
      'The lead grew by [percent:3 percentage point|three percentage points].',
      'He paid [money:3500 USD|$3,500] to [count:2 brother|two] brothers.',
      'It costs [money:300..500 USD|$300 to 500] there.',
    );
  });
  test('measures, speeds, temperatures', () => {
    claims(
      'The hall is [measure:190000 square metre|190,000 square meters] large.',
      'It drives [measure:87 mile per hour|87 mph] on ice.',
      'It reached [temperature:40 celsius|40 degrees Celsius] in the shade.',
      'He rose to [measure:-5 degree|-5 degrees].',
      'Oil costs [rate:58.24 USD per barrel|$58.24 per barrel] now.',
    );
  });
  test('ages', () => {
    claims(
      'The [age:43 year|43-year]-old teacher left.',
      'Jane Doe, [age:54 year|54], won.',
      'A man aged [age:30 year|30] fell.',
    );
  });
});

suite('numbers: bounds', () => {
  test('words before', () => {
    claims(
      'They spoke for nearly [duration:~90 minute|90 minutes].',
      'More than [count:>2200 person|2,200] people came.',
      'At least [count:>50 horse|50] horses ran.',
      'It holds up to [count:<400 guest|400] guests.',
      'As many as [count:<30 house|30] houses burnt.',
    );
  });
  test('words behind', () => {
    claims('Firms with [count:>50 worker|50] or more workers pay.', 'She has [count:>300 fan|300]+ fans.');
  });
});

suite('numbers: left alone', () => {
  test('names with digits', () => {
    claims(
      'An F-16 and a MiG-29 met over Kyiv.',
      'Covid-19 closed it.',
      'He lives at No 10 Downing Road.',
      'Under Article 5 the allies act.',
      'Source 1 said no.',
      'The G7 met.',
      'He bought an iPhone 15 there.',
      'They flew on Air Force One.',
      'Call 555-1234 or 202-555-0123 now.',
    );
  });
  test('one as a pronoun', () => {
    claims('No one came.', 'This is the one.', 'One of them left.', 'Someone told one another.');
  });
});
