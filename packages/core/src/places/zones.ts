// Zones that are no divisions though they have governing organs of their own, and the smallest division that surely holds them.
// All new areas that the State Council founded (19 by 2017), but those that are divisions; the divisions of the 兵团 without a city.
const ZONES = `
西咸新区 610000
雄安新区 130000
苏州工业园区 320500
西海岸新区 370211
舟山群岛新区 330900
贵安新区 520000
天府新区 510000
滇中新区 530000
赣江新区 360000
金普新区 210200
湘江新区 430100
兰州新区 620100
南京江北新区 320100
大柴旦 632800
乌拉盖管理区 152500
加格达奇区 232700
松岭区 232700
新林区 232700
呼中区 232700
加格达奇 232700
白沟新城 130600
五台山风景名胜区 140900
郑州航空港 410100
平潭综合实验区 350128
横琴粤澳深度合作区 440400
前海深港现代服务业合作区 440300
深汕特别合作区 440000
洋浦经济开发区 460400
中新天津生态城 120116
哈尔滨新区 230100
长春新区 220100
福州新区 350100
东湖新技术开发区 420100
第十一师 650000
第十二师 650000
`;

/** The names of zones outside the table of divisions, each with the code of the division it lies in. */
export const zoneNames = (): { name: string; code: string }[] =>
  ZONES.trim()
    .split('\n')
    .map((line) => {
      const [name = '', code = ''] = line.split(' ');
      return { name, code };
    });

/** Whether a name of a zone has these characters. */
export const isAboutZone = (text: string): boolean => ZONES.includes(text);

let names: Set<string> | undefined;

/** Whether a name is that of such a zone: the division it lies in is not what it means. */
export const isZoneName = (name: string): boolean =>
  (names ??= new Set(zoneNames().map((zone) => zone.name))).has(name);
