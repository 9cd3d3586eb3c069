/** From so many on a letter tells its persons; in the database the rule is reference.withholds_persons (0021). */
export const smallest = 5
