namespace AssistantPlatform.Tests.Common;

/// <summary>Ways to write, in an address, a host that nobody but an administrator may have reached.</summary>
public static class PrivateSpellings
{
    /// <summary>This machine by number, in every notation that some parser takes for it.</summary>
    public static readonly string[] Loopback =
    [
        "127.0.0.1", "127.0.0.2", "127.1.2.3", "127.255.255.254", "127.1", "127.0.1", "127.0.0.1.", "127.1.", "127.0.0.1%20",
        "2130706433", "017700000001", "0017700000001", "0177.0.0.1", "0177.0.0.01", "00000177.1", "0177.1",
        "127.0.0.01", "127.00.00.01", "127.0.00000000000001", "127.0x0.0.1", "127.0.0x1",
        "0x7f000001", "0x7F000001", "0X7f000001", "0x7f.1", "0x7f.0.0.1", "0x7f.0x0.0x0.0x1", "0x0000000007f.1", "0x7f.0.1",
        "0", "0.0", "0.0.0.0", "00000.0", "0x0", "0.1.2.3", "127.0.0.1:80@127.0.0.1", "4294967297", "0x17f000001", "6425673729",
        "①②⑦.⓪.⓪.①", "１２７.０.０.１", "１２７．０．０．１", "𝟏𝟐𝟕.𝟎.𝟎.𝟏", "127。0。0。1", "127．0．0．1", "127｡0｡0｡1", "127.0.0.1。",
        "[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0001]", "[::0.0.0.1]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::FFFF:7F00:0001]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::ffff:0:127.0.0.1]",
        "[::127.0.0.1]", "[::7f00:1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]", "[2002:7f00:1::1]", "[2001:0:4136:e378:8000:63bf:80ff:fffe]", "[2001::7f00:1]",
        "[::1%25lo]", "[::1%lo]", "[::1%251]", "[::ffff:0.0.0.0]", "[::ffff:127.1]", "[2606:4700::1111%251]",
    ];

    /// <summary>This machine by name.</summary>
    public static readonly string[] Localhost =
    [
        "localhost", "LOCALHOST", "LocalHost", "localhost.", "localhost。", "localhost.localdomain.local", "app.localhost",
        "app.localhost.", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "ｌｏｃａｌｈｏｓｔ", "loc\u00adalhost", "localhost%00", "localhost%2eexample.com", "ip6-localhost",
        "%6c%6f%63%61%6c%68%6f%73%74",
    ];

    /// <summary>Another address that is in the text, but not where it leads.</summary>
    public static readonly string[] Disguises =
    [
        "example.com@127.0.0.1", "user:password@example.com", "user@example.com", "example.com%40127.0.0.1",
        "example.com:80@127.0.0.1", "example.com\\@127.0.0.1", "127.0.0.1\\@example.com", "127.0.0.1#@example.com",
        "127.0.0.1?@example.com", "127.0.0.1/@example.com", "127%2e0%2e0%2e1", "%31%32%37.0.0.1", "127.0.0.1%00.example.com",
        "127.0.0.1%09", " 127.0.0.1", "127.0.0.1 ", "\t127.0.0.1", "127.0.0.1\r\nHost: example.com", "/127.0.0.1", "\\127.0.0.1",
    ];

    /// <summary>Other machines that stand behind the same wall.</summary>
    public static readonly string[] Neighbours =
    [
        "10.0.0.1", "10.255.255.255", "0xa000001", "167772161", "012.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1",
        "192.168.1", "3232235777", "100.64.0.1", "100.127.255.254", "100.100.100.200",
        "169.254.169.254", "0xA9FEA9FE", "2852039166",
        "0251.0376.0251.0376", "[::ffff:a9fe:a9fe]", "[::ffff:169.254.169.254]", "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::]",
        "169.254.170.2", "168.63.129.16", "192.0.0.192", "192.0.2.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.1", "203.0.113.1",
        "192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "[fe80::1]",
        "[fe80::1%25eth0]", "[fec0::1]",
        "[fc00::1]", "[fd00:ec2::254]", "[fdff::1]", "[ff02::1]", "[100::1]", "[100:0:0:1::1]", "[2001:db8::1]", "[3fff::1]",
        "[5f00::1]", "[2001:2::1]", "[2001:10::1]", "[4000::1]", "[e000::1]", "redis", "postgres.", "metadata",
        "metadata.google.internal", "METADATA.google.internal.", "printer.local", "router.home.arpa", "printer。local",
    ];

    public static IEnumerable<string> All => [.. Loopback, .. Localhost, .. Disguises, .. Neighbours];
}
