import type { Text } from './draft.js';

/** What is taught, made and researched. */
export const fields: readonly Text[] = [
  { zh: '生物医药', en: 'Biomedicine' },
  { zh: '智能制造', en: 'Intelligent Manufacturing' },
  { zh: '新能源汽车', en: 'New-Energy Vehicles' },
  { zh: '集成电路', en: 'Integrated Circuits' },
  { zh: '人工智能', en: 'Artificial Intelligence' },
  { zh: '现代农业', en: 'Modern Agriculture' },
  { zh: '海洋工程', en: 'Marine Engineering' },
  { zh: '轨道交通', en: 'Rail Transit' },
  { zh: '现代物流', en: 'Modern Logistics' },
  { zh: '文化旅游', en: 'Culture and Tourism' },
  { zh: '健康护理', en: 'Health Care' },
  { zh: '中医药', en: 'Chinese Medicine' },
  { zh: '新材料', en: 'New Materials' },
  { zh: '生态环保', en: 'Environmental Protection' },
  { zh: '智能建造', en: 'Intelligent Construction' },
  { zh: '绿色食品', en: 'Green Food' },
];

export const ordinals: readonly Text[] = [
  { zh: '第一', en: 'First' },
  { zh: '第二', en: 'Second' },
  { zh: '第三', en: 'Third' },
  { zh: '第四', en: 'Fourth' },
  { zh: '第五', en: 'Fifth' },
];

// Out of proverbs and tales, so that no company is meant.
export const brands: readonly Text[] = [
  { zh: '刻舟', en: 'Notched Boat' },
  { zh: '守株', en: 'Stump Watch' },
  { zh: '木牛', en: 'Wooden Ox' },
  { zh: '流马', en: 'Gliding Horse' },
  { zh: '画龙', en: 'Painted Dragon' },
  { zh: '添足', en: 'Snake Feet' },
  { zh: '独角', en: 'Unicorn' },
  { zh: '月兔', en: 'Moon Rabbit' },
  { zh: '纸鸢', en: 'Paper Kite' },
  { zh: '九尾', en: 'Nine Tails' },
  { zh: '点金', en: 'Golden Touch' },
  { zh: '飞毯', en: 'Flying Carpet' },
];

export const hospitals: readonly Text[] = [
  { zh: '人民医院', en: "People's Hospital" },
  { zh: '中医院', en: 'Hospital of Chinese Medicine' },
  { zh: '妇幼保健院', en: 'Maternal and Child Health Hospital' },
  { zh: '康复医院', en: 'Rehabilitation Hospital' },
  { zh: '口腔医院', en: 'Dental Hospital' },
];
