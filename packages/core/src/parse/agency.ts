import type { Paragraph } from '../document/document.ts';
import type { Title } from './find-title.ts';
import { nameAlone, type SelfName } from './self-names.ts';
import { readTitle, type TitleWords } from './title.ts';

/**
 * The agency's name as printed: by the title, else by what the page calls itself, else by the line next to the title,
 * else by the names that the text gives, the surest first, else by the file's name; empty where nothing names it.
 */
export function printedAgency(
  title: Title | undefined,
  pages: () => readonly TitleWords[],
  paragraphs: readonly Paragraph[],
  selfNames: () => readonly SelfName[],
  fileName: string,
): string {
  if (title?.agency) return title.agency;
  const named =
    pages().find(({ agency }) => agency !== '')?.agency ?? (title && besideTitle(title, paragraphs));
  return named ?? selfNames()[0]?.name ?? nameOfFile(fileName)?.agency ?? '';
}

// 2023年政府信息公开工作年度报告
// 巴彦县民政局            <- or （巴彦县民政局）
function besideTitle({ at }: Title, paragraphs: readonly Paragraph[]): string | undefined {
  const line = paragraphs.findIndex((paragraph) => paragraph.at === at);
  if (line < 0) return undefined;
  const around = [
    ...paragraphs.slice(line + 1, line + 1 + BELOW),
    ...paragraphs.slice(Math.max(0, line - 1), line),
  ];
  return around.map(({ text }) => nameAlone(text)).find(Boolean);
}

/** The title itself may run on below the line in which it begins. */
const BELOW = 3;

/** What the name of a file says where it is a title: 巴彦县民政局2023年政府信息公开工作年度报告.docx. */
export function nameOfFile(name: string): TitleWords | undefined {
  const stem = (name.split(/[/\\]/u).at(-1) ?? '').replace(/\.[a-z0-9]+$/iu, '');
  return readTitle(stem);
}
