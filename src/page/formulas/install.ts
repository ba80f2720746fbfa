import { IConfigService } from '@univerjs/core';
import { IDefinedNamesService, IFunctionService } from '@univerjs/engine-formula';
import { promptedFunctions, type PromptedFunction } from './french-function-help';
import type { OpenSheet } from '../sheet/open-sheet';
import { EditedFormula } from './edited-formula';
import { refuseFormulas, showFrenchFormulas } from './french-editor';
import { cutFrenchFormulas } from './french-marks';
import { FunctionPrompt } from './function-prompt';

/** Where Univer's formula interface keeps its settings. */
const UNIVER_SETTINGS = 'sheets-formula-ui.base.config';

/** Has formulas shown and typed in French in cells and the bar, functions proposed, refused ones explained. */
export function installFrenchFormulas({ univer, host }: Pick<OpenSheet, 'univer' | 'host'>): void {
  const injector = univer.__getInjector();
  injector.get(IConfigService).setConfig(UNIVER_SETTINGS, { functionScreenTips: false }, { merge: true });
  const engine = injector.get(IFunctionService);
  const names = injector.get(IDefinedNamesService);
  const builtIn = [...engine.getExecutors().keys()].map(String);
  const prompted: readonly PromptedFunction[] = promptedFunctions(host.functions, builtIn);
  const known = (): ReadonlySet<string> => {
    const defined = Object.values(names.getDefinedNameMap(host.book.unitId) ?? {}).map(({ name }) => name);
    return new Set([...builtIn, ...defined].map((name) => name.toUpperCase()));
  };
  const edited = new EditedFormula(injector);
  const prompt = new FunctionPrompt(injector, edited, () => prompted);
  cutFrenchFormulas(injector);
  showFrenchFormulas(injector);
  refuseFormulas(injector, edited, known, (message) => prompt.tell(message));
}
