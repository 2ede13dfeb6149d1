import type { Fields } from "../echo/fields.ts";

/** The code of the root department, which every enterprise has. */
export const ROOT_DEPARTMENT = "1";

/** The departments of the enterprise. */
export interface Departments {
  has(code: string): boolean;
  /** Returns the fields that describe the department of a user. */
  fieldsOf(code: string): Fields;
}

/**
 * Creates the departments of a seed.
 *
 * @param listed Omitted if every department exists.
 * @param rootUser A user of the root department.
 */
export function createDepartments(listed: readonly string[] | undefined, rootUser: Fields): Departments {
  const codes = listed && new Set([ROOT_DEPARTMENT, ...listed]);
  const { deptName, deptNamePath } = rootUser;
  return {
    has: (code) => codes?.has(code) ?? true,
    // The name of another department is unknown, and that of the root department would be wrong.
    fieldsOf: (code) =>
      code === ROOT_DEPARTMENT
        ? { deptCode: code, deptName, deptNamePath }
        : { deptCode: code, deptName: null, deptNamePath: null },
  };
}
