import type { Text } from './draft.js';

const surnames: readonly Text[] = [
  { zh: '赵', en: 'Zhao' },
  { zh: '钱', en: 'Qian' },
  { zh: '孙', en: 'Sun' },
  { zh: '李', en: 'Li' },
  { zh: '周', en: 'Zhou' },
  { zh: '吴', en: 'Wu' },
  { zh: '郑', en: 'Zheng' },
  { zh: '王', en: 'Wang' },
  { zh: '冯', en: 'Feng' },
  { zh: '陈', en: 'Chen' },
  { zh: '沈', en: 'Shen' },
  { zh: '韩', en: 'Han' },
  { zh: '杨', en: 'Yang' },
  { zh: '朱', en: 'Zhu' },
  { zh: '秦', en: 'Qin' },
  { zh: '许', en: 'Xu' },
  { zh: '何', en: 'He' },
  { zh: '张', en: 'Zhang' },
  { zh: '孔', en: 'Kong' },
  { zh: '曹', en: 'Cao' },
];

/** Not given to anyone: words for what is made up, and the signs that count in Chinese. */
const given: readonly Text[] = [
  { zh: '虚构', en: 'Xugou' },
  { zh: '示例', en: 'Shili' },
  { zh: '样本', en: 'Yangben' },
  { zh: '假设', en: 'Jiashe' },
  { zh: '乌有', en: 'Wuyou' },
  { zh: '子虚', en: 'Zixu' },
  { zh: '占位', en: 'Zhanwei' },
  { zh: '模拟', en: 'Moni' },
  { zh: '空白', en: 'Kongbai' },
  { zh: '草稿', en: 'Caogao' },
  { zh: '无此人', en: 'Wuciren' },
  { zh: '某甲', en: 'Moujia' },
  { zh: '某乙', en: 'Mouyi' },
  { zh: '某丙', en: 'Moubing' },
  { zh: '某丁', en: 'Mouding' },
  { zh: '某戊', en: 'Mouwu' },
  { zh: '某己', en: 'Mouji' },
  { zh: '某庚', en: 'Mougeng' },
  { zh: '某辛', en: 'Mouxin' },
  { zh: '某壬', en: 'Mouren' },
  { zh: '某癸', en: 'Mougui' },
  { zh: '测试', en: 'Ceshi' },
  { zh: '虚拟', en: 'Xuni' },
  { zh: '想象', en: 'Xiangxiang' },
  { zh: '演示', en: 'Yanshi' },
  { zh: '杜撰', en: 'Duzhuan' },
  { zh: '假名', en: 'Jiaming' },
  { zh: '化名', en: 'Huaming' },
  { zh: '无名', en: 'Wuming' },
  { zh: '查无', en: 'Chawu' },
];

/** 600 names, each marked as made up. */
export const peopleNames: readonly Text[] = surnames.flatMap((surname) =>
  given.map((own) => ({ zh: `${surname.zh}${own.zh}（演示）`, en: `${surname.en} ${own.en} (demo)` })),
);
