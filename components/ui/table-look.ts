/** Lines between rows, small heads, numbers to the right: the same for every table. */
export const tableLook = "w-full border-collapse text-body";
export const headLook = "pb-2 pr-4 text-left align-bottom text-fine font-normal text-faint last:pr-0";
export const cellLook = "border-t border-line py-2 pr-4 align-baseline last:pr-0";
export const numberLook = "text-right whitespace-nowrap";
