# Runs a command in a network namespace of its own, where every address leads to `lo` and names are asked of an address that
# is none of this machine. The recorder writes what leaves to $1; the command follows.
set -e
out=$1
shift
here=$(dirname "$0")
ip link set lo up
ip route add local 0.0.0.0/0 dev lo
ip -6 route add local ::/0 dev lo 2>/dev/null || true
echo 'nameserver 203.0.113.53' > "$out.resolv"
mount --bind "$out.resolv" /etc/resolv.conf
python3 "$here/recorder.py" > "$out" &
recorder=$!
until grep -q ready "$out"; do sleep 0.1; done
status=0
"$@" || status=$?
sleep 1
kill $recorder
exit $status
