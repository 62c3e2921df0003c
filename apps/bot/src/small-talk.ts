/** What people say that is no question. */
export type SmallTalk = 'greeting' | 'thanks';

const PATTERNS: [SmallTalk, RegExp][] = [
  [
    'greeting',
    /^(?:hi|hello|hey|help|start|你好|您好|嗨|哈[喽啰]|在吗|大家好|帮助|你是谁|你会什么|what can you do|who are you)$/u,
  ],
  ['thanks', /^(?:thanks|thank you|thx|谢谢|多谢|感谢|谢谢你|谢了|ok|好的?|明白了?)$/u],
];

/** Which of it a message is, if it is nothing else. */
export function smallTalkIn(words: string): SmallTalk | undefined {
  const bare = words.toLowerCase().replaceAll(/[\p{P}\p{S}\s]+$/gu, '');
  return PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0];
}
