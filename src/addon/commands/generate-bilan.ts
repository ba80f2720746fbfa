import { generate } from './generate';
import { DOING, DONE } from '../phrases/phrases';
import { runCommand } from './run-command';

/** NEC › Générer le bilan. */
export function genererBilan(): void {
  runCommand((work) => {
    const { findings, unmarked, told, summaryName, layout } = generate(work);
    return { message: `${DONE.bilan(findings, unmarked)}${told}`, show: summaryName, layout };
  }, DOING.bilan);
}
