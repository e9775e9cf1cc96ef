import type { Operand } from '@atlaskit/jql-ast';
import type { JqlValue } from './jql-field.ts';

/** An operand as a list of values; the grammar sees to it that lists stand where lists may stand. */
export function valuesOf(operand: Operand): readonly JqlValue[] {
  return operand.operandType === 'list' ? operand.values.flatMap(valuesOf) : [valueOf(operand)];
}

function valueOf(operand: Exclude<Operand, { operandType: 'list' }>): JqlValue {
  switch (operand.operandType) {
    case 'value':
      return { kind: 'value', text: operand.value };
    case 'keyword':
      return { kind: 'empty' };
    case 'function':
      return { kind: 'function', name: operand.function.value, arguments: operand.arguments.map(({ value }) => value) };
  }
}
