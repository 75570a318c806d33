import {
  createLinkAction,
  editLinkAction,
  revokeLinkAction,
  revokeLinksAction,
  rotateLinkAction,
} from "#app/(signed-in)/(general)/links/actions.ts";
import type { LinkActions } from "#components/reports/link-state.ts";

/** What pages with links hand to the components. */
export const linkActions: LinkActions = {
  create: createLinkAction,
  edit: editLinkAction,
  rotate: rotateLinkAction,
  revoke: revokeLinkAction,
  revokeAll: revokeLinksAction,
};
