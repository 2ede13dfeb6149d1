import type { DocumentFacts } from "../facts.ts";

/** What the four pages have in common, and what we decide about the document. */
export const document: DocumentFacts = {
  openapi: "3.1.0",
  license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  title: "Huawei Cloud user accounts",
  summary: "four operations change user accounts Meeting Workspace",
  meaning: `
    four PUT operations Meeting Workspace administrators users change user accounts;
    updateMyInfo Meeting user changes own name title signature remarks;
    updateUser administrator changes one Meeting user;
    batchUpdateUserStatus administrator enables or disables many Meeting users;
    updateUserInfo changes one desktop user Workspace;
    unofficial;
    hand vendor's public documentation;
    Huawei not endorse;
    Meeting Workspace different tokens different headers;
    send neither service token other;
    security schemes get token how long valid;
    cache token share;
    not request each call;
    Workspace accepts requests signed access key without token;
    some body fields documented default;
    no source omitted field keeps value or reset default;
    send every field matters above all status vmrId;
    add fields values any time;
    ignore unknown fields accept numbers codes not listed;
    every field response missing or null examples null objects strings numbers without value;
    operation links page date;
    not page source description x-source another or newer page public SDKs Terraform provider or assumption;
    field not listed refused requests decision description misspelt names;
    services not document;
    error response JSON error_code error_msg;
    branch code;
    message people language can change;
    other pages gateways same fields;
    begin APIG. or APIGW.
  `,
  services: {
    Meeting: "user accounts enterprise Meeting; requests carry token X-Access-Token",
    Workspace: "desktop users project Workspace; requests carry token X-Auth-Token or signature Authorization",
  },
};
