import { expect, test } from 'vitest';
import { toHtml } from '../present/index.ts';
import { brokenRemedies, showing } from '../present/testing/batch.ts';
import { analyse } from './analyse.ts';

test('a page of results that we wrote is no second report of the agency', async () => {
  const page = toHtml({ checked: [brokenRemedies()], unread: [] }, showing('zh'));
  const bytes = new TextEncoder().encode(page);
  await expect(analyse({ name: 'results.html', bytes })).rejects.toMatchObject({
    code: 'own-page',
    details: { name: 'results.html' },
  });
});
