import { generate } from './generate';
import { foundText } from '../phrases/phrases';
import { runCommand } from './run-command';

const WORDS = {
  doing: 'génère le bilan',
  done: (findings: number, unmarked: readonly string[]) => `Le bilan est généré. ${foundText(findings, unmarked)}`,
} as const;

/** NEC › Générer le bilan. */
export function genererBilan(): void {
  runCommand((work) => {
    const { findings, unmarked, told, summaryName, layout } = generate(work);
    return { message: `${WORDS.done(findings, unmarked)}${told}`, show: summaryName, layout };
  }, WORDS.doing);
}
