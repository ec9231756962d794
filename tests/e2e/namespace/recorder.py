"""Prints the destination of each packet that leaves for anywhere but 127.0.0.0/8 and ::1. Run inside of a network namespace
in which all addresses lead to `lo`, so that nothing is lost for want of a route."""
import socket

packets = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
packets.bind(("lo", 0))
print("ready", flush=True)
while True:
    frame = packets.recv(65535)
    kind = frame[12:14]
    if kind == b"\x08\x00":
        to, protocol = socket.inet_ntoa(frame[30:34]), frame[23]
        inside = to.startswith("127.")
    elif kind == b"\x86\xdd":
        to, protocol = socket.inet_ntop(socket.AF_INET6, frame[38:54]), frame[20]
        inside = to == "::1"
    else:
        continue
    if not inside:
        print(f"to {to} protocol {protocol}", flush=True)
