import type { Arguments } from "../right/store.ts";

/** The fields without which a request is invalid. `phone` would do in place of `email`. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = { updateMyInfo: ["name"], updateUser: ["email"] };

/** The fields that the base request of a wrong server names by default: a text, a number and a boolean. */
export const USUAL_FIELDS: readonly string[] = ["title", "sortLevel", "disabled"];

/** The file of `--accounts` for right servers. It names every field of every operation. */
export const BASE: Arguments = {
  updateMyInfo: {
    body: { name: "Wang Fang", englishName: "Fang", desc: "Night shift", signature: "Best regards", title: "Engineer" },
  },
  updateUser: {
    account: "ming.li@example.com",
    accountType: 0,
    body: {
      phone: "+8617312349807",
      email: "ming.li@example.com",
      country: "chinaPR",
      name: "Li Ming",
      englishName: "Ming",
      deptCode: "1",
      title: "Designer",
      desc: "Works from home",
      signature: "Measure twice",
      hidePhone: true,
      sortLevel: 20,
      status: 0,
      vmrId: "912992631",
    },
  },
  batchUpdateUserStatus: { value: 0, accountType: 0, body: ["test010", "test011"] },
  updateUserInfo: {
    project_id: "0bec5db98280d2d02fd6c00c2de791ce",
    user_id: "8a2c3f9579d240820179d51e6caf0001",
    body: {
      description: "Contractor",
      user_email: "ming.li@example.com",
      user_phone: "+8617312349807",
      active_type: "ADMIN_ACTIVATE",
      account_expires: "2027-01-31T00:00:00Z",
      enable_change_password: true,
      next_login_change_password: true,
      password_never_expired: false,
      disabled: false,
    },
  },
};
