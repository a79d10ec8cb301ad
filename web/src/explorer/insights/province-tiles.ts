export interface ProvinceTile {
  readonly region: string;
  readonly row: number;
  readonly column: number;
  readonly label: Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', string>>;
}

// Rows from north to south, columns from west to east, each province near its neighbours; "·" is no province.
const arrangement = `
  · · · · · · · · 23HL黑黑
  · · · · · 15NM蒙蒙 · 21LN辽遼 22JL吉吉
  65XJ新新 · 62GS甘甘 64NX宁寧 14SX晋晉 13HE冀冀 11BJ京京 12TJ津津 ·
  · 63QH青青 · 61SN陕陝 41HA豫豫 · 37SD鲁魯 · ·
  54XZ藏藏 · 51SC川川 50CQ渝渝 42HB鄂鄂 34AH皖皖 32JS苏蘇 31SH沪滬 ·
  · · · 52GZ贵貴 43HN湘湘 36JX赣贛 33ZJ浙浙 · ·
  · · 53YN云雲 45GX桂桂 44GD粤粵 35FJ闽閩 · 71TW台臺 ·
  · · · 46HI琼瓊 82MO澳澳 81HK港港 · · ·`;

/** Every division of China at the level of a province: the letters of ISO 3166-2:CN, the character it is called by for short. */
export const provinceTiles: readonly ProvinceTile[] = arrangement
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .trim()
      .split(' ')
      .flatMap((tile, column) => {
        const [, code, en, simplified, traditional] = /^(\d\d)([A-Z]{2})(.)(.)$/.exec(tile) ?? [];
        if (!code || !en || !simplified || !traditional) return [];
        const label = { en, 'zh-Hans': simplified, 'zh-Hant': traditional };
        return [{ region: `gb2260:${code}0000`, row: row + 1, column: column + 1, label }];
      }),
  );
