/** Thrown in place of a call that a suite's budget does not allow: nothing was asked, so there is no answer and no failure either. */
export class BudgetSpent extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'BudgetSpent';
  }
}
