import { describe, expect, it } from 'vitest';
import { nameText } from './names.ts';
import {
  plural,
  showChange,
  showChangeWithUnit,
  showRatio,
  showSize,
  showUsd,
  showValue,
} from './numbers.ts';

describe('numbers', () => {
  it('carry the unit of their kind', () => {
    expect(showValue('binary', 0.915)).toBe('91.5 %');
    expect(showValue('binary', 1)).toBe('100.0 %');
    expect(showValue('score', 0.87)).toBe('.87');
    expect(showValue('score', 1)).toBe('1.00');
    expect(showValue('cost', 0.00021)).toBe('$0.00021');
    expect(showValue('duration', 812.4)).toBe('812 ms');
    expect(showValue('count', 353)).toBe('353');
  });

  it('are a dash where unknown, never 0', () => {
    for (const kind of ['binary', 'score', 'cost', 'duration', 'count'] as const)
      expect(showValue(kind, null)).toBe('–');
  });

  it('have a real minus sign, a plus where better, and no sign at zero', () => {
    expect(showChangeWithUnit('binary', -0.175)).toBe('−17.5 points');
    expect(showChange('binary', 0.02)).toBe('+2.0');
    expect(showChange('score', -0.01)).toBe('−.01');
    expect(showChange('score', 0.01)).toBe('+.01');
    expect(showChange('binary', 0)).toBe('0.0');
    expect(showChange('binary', -0.0004)).toBe('0.0');
    expect(showChange('binary', 0.0004)).toBe('0.0');
  });

  it('show amounts below a cent with two significant digits', () => {
    expect(showUsd(0)).toBe('$0');
    expect(showUsd(0.04)).toBe('$0.04');
    expect(showUsd(12.3)).toBe('$12.30');
    expect(showUsd(0.0099)).toBe('$0.0099');
    expect(showUsd(1e-9)).toBe('$0.0000000010');
  });

  it('show a size without a sign, whole where it is whole', () => {
    expect(showSize('binary', 0.05)).toBe('5 points');
    expect(showSize('binary', 0.0613)).toBe('6.1 points');
    expect(showSize('score', 0.1)).toBe('.10');
  });

  it('show ratios and counts', () => {
    expect(showRatio(0.916)).toBe('×0.92');
    expect(plural(1, 'case')).toBe('1 case');
    expect(plural(2, 'case')).toBe('2 cases');
  });
});

describe('nameText', () => {
  it('leaves a name of the configuration as it is and nothing else alive', () => {
    expect(nameText('docs-core_2')).toBe('docs-core_2');
    expect(nameText('<img src=x>@a`|#1')).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(nameText('gh-12')).not.toBe('gh-12');
  });
});
