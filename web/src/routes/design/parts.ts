import Buttons from './Buttons.svelte';
import Colours from './Colours.svelte';
import Dialogs from './Dialogs.svelte';
import Fields from './Fields.svelte';
import Icons from './Icons.svelte';
import Letters from './Letters.svelte';
import MapPoints from './MapPoints.svelte';
import Quantities from './Quantities.svelte';
import Rooms from './Rooms.svelte';
import Standings from './Standings.svelte';
import TableRows from './TableRows.svelte';
import TabsAndTags from './TabsAndTags.svelte';

export const parts = { letters: Letters, colours: Colours, room: Rooms, button: Buttons, field: Fields, tag: TabsAndTags, table: TableRows, dialog: Dialogs, standing: Standings, quantity: Quantities, icons: Icons, map: MapPoints };
export type Part = keyof typeof parts;
