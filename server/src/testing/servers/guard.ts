/**
 * A line for `sh -c` that runs the command behind it, and ends that when nobody holds its standard input any more: also
 * when the tests were killed.
 */
export const GUARD = 'exec 3<&0; "$0" "$@" & pid=$!; (cat <&3 >/dev/null; kill -INT $pid 2>/dev/null) & wait $pid'
