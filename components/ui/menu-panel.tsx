"use client";
import type { RefObject } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components/Menu";

export type MenuItems = { id: string; label: string; onAction: () => void }[];

type MenuPanelProps = {
  label: string;
  items: MenuItems;
  trigger: RefObject<HTMLButtonElement | null>;
  /** Which part takes the focus: the first item, or the menu as a whole. */
  focus: "first" | "menu";
  close: () => void;
};

/** What a menu shows while it is open. */
export function MenuPanel({ label, items, trigger, focus, close }: MenuPanelProps) {
  return (
    <Popover
      isOpen
      onOpenChange={close}
      triggerRef={trigger}
      trigger="MenuTrigger"
      aria-label={label}
      placement="bottom end"
      className="min-w-[10rem] rounded-control border border-line bg-raised py-1 shadow-panel"
    >
      <Menu
        aria-label={label}
        autoFocus={focus === "first" ? "first" : true}
        onClose={close}
        className="outline-none"
        items={items}
      >
        {(item) => (
          <MenuItem
            id={item.id}
            onAction={item.onAction}
            className="cursor-pointer px-3 py-2 text-body outline-none data-focused:bg-wash"
          >
            {item.label}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  );
}
