import type { Injector } from '@univerjs/core';
import { LexerTreeBuilder, type ISequenceNode } from '@univerjs/engine-formula';
import { withEngineMarks } from '../../host/french/french-formulas';

type Nodes = (string | ISequenceNode)[];

/**
 * Has Univer's editor cut a formula at `;` as it does at `,`, so that it colours the references of a French formula and
 * takes a click on a cell for an argument. The engine's own formulas come out the same, since the pieces keep their
 * text.
 */
export function cutFrenchFormulas(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  const cut = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    const nodes = cut(withEngineMarks(formula));
    return nodes && (withTextsOf(formula, nodes) ?? cut(formula));
  };
}

/** Gives the pieces with the text of a formula of the same length; undefined when they do not cover it. */
function withTextsOf(formula: string, nodes: Nodes): Nodes | undefined {
  let at = 0;
  const made = nodes.map((node) => {
    const { length } = typeof node === 'string' ? node : node.token;
    const text = formula.slice(at, at + length);
    at += length;
    return typeof node === 'string' ? text : { ...node, token: text };
  });
  return at === formula.length ? made : undefined;
}
