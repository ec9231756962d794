/**
 * All limits of reading foreign Word files. Of 1,925 real ones 99.9 % have less than 7.5 MB of XML in all their parts together;
 * what is refused here is made to hurt, or a book.
 */

/** Entries of the zip: real files have 14 in the median and 1,714 at most; more than this only slow a reader down. */
export const MOST_ENTRIES = 10_000;
/** One part as XML, and all parts of a file that are read together, in bytes. */
export const LARGEST_PART = 24_000_000;
export const LARGEST_XML = 32_000_000;
/** Elements of all parts together: `<w:p/>` is six bytes and takes a hundred in memory. */
export const MOST_ELEMENTS = 1_000_000;
/** Elements within elements. Tables within tables within tables: 200 of them are 800 levels. */
export const DEEPEST = 4_000;

/** Prefixes of namespaces, counted anew for each element that declares others: a part has some fifty, declared once. */
export const MOST_PREFIXES = 1_000_000;

/** Styles may be based on each other in a circle: this many steps are taken. */
export const LONGEST_CHAIN = 32;

/** Fields within each other, and comments whose words overlap; those beyond are read as text around them. */
export const MOST_FIELDS = 64;
export const MOST_RANGES = 256;

/** Characters of what is written around an automatic number, and heads and feet that are looked into. */
export const LONGEST_NUMBER = 80;
export const MOST_HEADS = 200;

/** Tables within each other; those that lie deeper are read as plain paragraphs of their cell. */
export const MOST_TABLES = 16;
/** Columns of a table: Word itself has no more. */
export const MOST_COLUMNS = 63;
/** Rows of one table, and cells of all tables of a file; what is beyond is cut and told. */
export const MOST_ROWS = 30_000;
export const MOST_CELLS = 300_000;

/** One picture as it lies in the file, and all of them as often as they are shown, in bytes. */
export const LARGEST_PICTURE = 20_000_000;
export const LARGEST_PICTURES = 60_000_000;
/** Bytes unpacked for pictures that then could not be taken: behind these none is unpacked any more. */
export const MOST_SPOILT = 100_000_000;
/** Pixels of a picture: a sheet of A4 scanned at 600 dpi has 35 million. */
export const MOST_PIXELS = 80_000_000;
/** Printed size in mm: that of a sheet, with some room. */
export const SMALLEST_MM = 1;
export const LARGEST_MM = 420;

/** Of the words that a comment is about, and of the text of one head or foot, characters are told up to this. */
export const MOST_TOLD = 300;
