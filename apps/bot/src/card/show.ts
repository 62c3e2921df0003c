import { type Answer, ask, type StoredReport } from '@gouji/core';
import { spoken } from '../answer.ts';
import type { BotContext, Services } from '../context.ts';
import { offer } from '../offer.ts';
import { say } from '../say.ts';
import { texts } from '../texts.ts';
import { cardOf } from './card.ts';

/** Shows the report that is named (淄博 2020) at a glance; where several are meant, they stand as buttons. */
export async function showReport(ctx: BotContext, services: Services, which: string): Promise<void> {
  const { language } = ctx;
  const question = `${which} ${language === 'zh' ? '年报' : 'annual report'}`;
  const found = await ask(services.store, question, { language, today: services.today() });
  const stored = await onlyReport(found, services);
  if (stored) return say(ctx, cardOf(found, stored, language));
  if (found.kind === 'notUnderstood') return say(ctx, texts[language].reportUnknown);
  const choices = (found.choices ?? []).map(({ label, question: text, agency, year }) => ({
    label,
    go: 'report' as const,
    // The question again would end in the word for a report twice.
    text: agency === undefined ? text : [agency, year ?? ''].join(' ').trim(),
  }));
  return say(ctx, spoken(found), offer(ctx, services, choices));
}

/** The report that an overview is of; undefined for any other answer. */
async function onlyReport(found: Answer, { store }: Services): Promise<StoredReport | undefined> {
  const reports = new Set(found.citations.map(({ report }) => report));
  const [id] = reports;
  if (found.query.operation !== 'overview' || id === undefined || reports.size > 1) return undefined;
  return store.get(id);
}
