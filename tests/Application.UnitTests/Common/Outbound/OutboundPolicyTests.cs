using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Application.UnitTests.Common.Outbound;

internal sealed class OutboundPolicyTests
{
    private static readonly OutboundPolicy Strict = new([]);

    private static IEnumerable<string> Private => PrivateSpellings.All;

    [TestCaseSource(nameof(Private))]
    public void Refuses_every_spelling_of_what_is_not_public(string host)
    {
        Assert.That(Strict.Check($"http://{host}/").Error?.Code, Is.EqualTo("request.address_refused"));
        Assert.That(Strict.Check($"https://{host}:8443/hook").Error?.Code, Is.EqualTo("request.address_refused"));
    }

    [TestCase("")]
    [TestCase("/hook")]
    [TestCase("example.com/hook")]
    [TestCase("//example.com/hook")]
    [TestCase("http:example.com")]
    [TestCase("http:///hook")]
    [TestCase("ftp://example.com")]
    [TestCase("file:///etc/passwd")]
    [TestCase("gopher://example.com:70/_")]
    [TestCase("ws://example.com")]
    [TestCase("javascript:alert(1)")]
    [TestCase("http://example.com:99999")]
    [TestCase("http://a..example.com")]
    [TestCase("http://\u202E")]
    [TestCase("https://\uFFFD--")]
    [TestCase("\\/\u202E")]
    public void Refuses_what_is_no_address_of_a_web_server(string address)
    {
        Assert.That(Strict.Check(address).Error?.Code, Is.EqualTo("request.address_refused"));
    }

    [Test]
    public void Refuses_what_is_too_long_to_keep()
    {
        var address = $"https://example.com/{new string('a', OutboundPolicy.AddressMaxLength)}";

        Assert.That(Strict.Check(address).Error?.Code, Is.EqualTo("request.address_refused"));
    }

    [TestCase("https://example.com/hook?a=%2F&b=1", "https://example.com/hook?a=%2F&b=1")]
    [TestCase("HTTPS://Example.COM:443", "https://example.com/")]
    [TestCase("http://example.com.:8080/x#part", "http://example.com:8080/x")]
    [TestCase("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4")]
    [TestCase("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/")]
    [TestCase("https://8.8.8.8", "https://8.8.8.8/")]
    [TestCase("https://134744072", "https://8.8.8.8/")]
    [TestCase("https://[2606:4700:4700::1111]:8443", "https://[2606:4700:4700::1111]:8443/")]
    [TestCase("https://my_team.example.com/", "https://my_team.example.com/")]
    public void Gives_back_the_canonical_form_of_what_is_public(string address, string canonical)
    {
        var found = Strict.Check(address).Value;

        Assert.That(found.AbsoluteUri, Is.EqualTo(canonical));
        Assert.That(Strict.Check(found.AbsoluteUri).Value, Is.EqualTo(found));
    }

    [TestCase("10.1.2.3", "http://10.1.2.3:9000", true)]
    [TestCase("10.1.2.3", "http://[::ffff:10.1.2.3]", true)]
    [TestCase("10.1.2.3", "http://10.1.2.4", false)]
    [TestCase("10.1.2.3:9000", "http://10.1.2.3:9000", true)]
    [TestCase("10.1.2.3:9000", "http://10.1.2.3:9001", false)]
    [TestCase("10.1.0.0/16:80", "http://10.1.2.3", true)]
    [TestCase("10.1.0.0/16:80", "https://10.1.2.3", false)]
    [TestCase("10.1.0.0/16", "http://10.2.0.1", false)]
    [TestCase("::1", "http://[::1]:5000", true)]
    [TestCase("[::1]:5000", "http://[::1]:5000", true)]
    [TestCase("[::1]:5000", "http://[::1]:5001", false)]
    [TestCase("[fd00::/8]:443", "https://[fd00::7]", true)]
    [TestCase("fd00::/8", "http://[fc00::7]", false)]
    [TestCase("Redis", "http://redis:6379", true)]
    [TestCase("redis:6379", "http://redis:6380", false)]
    [TestCase("hooks.internal", "http://HOOKS.internal./", true)]
    [TestCase("hooks.internal", "http://other.hooks.internal", false)]
    [TestCase("hooks.internal", "http://10.1.2.3", false)]
    [TestCase("10.0.0.0/8", "http://hooks.internal", true)]
    [TestCase("10.0.0.0/8:80", "https://hooks.internal", false)]
    [TestCase("10.0.0.0/8", "http://user@10.0.0.1", false)]
    public void Opens_what_an_administrator_allows_and_nothing_else(string entry, string address, bool isOpen)
    {
        var policy = new OutboundPolicy([AllowedHost.Parse(entry)!]);

        Assert.That(policy.Check(address).IsSuccess, Is.EqualTo(isOpen));
    }

    [TestCase("")]
    [TestCase("http://10.0.0.1")]
    [TestCase("10.0.0.1/33")]
    [TestCase("10.0.0.1:0")]
    [TestCase("10.0.0.1:65536")]
    [TestCase("10.0.0.1:http")]
    [TestCase("10.0.0.1:")]
    [TestCase("[::1]5000")]
    [TestCase("[::1")]
    [TestCase("fd00::/8:443x")]
    [TestCase("*.internal")]
    [TestCase("two words")]
    [TestCase("host/path")]
    [TestCase("bücher.example")]
    public void Does_not_guess_what_an_entry_could_mean(string entry)
    {
        Assert.That(AllowedHost.Parse(entry), Is.Null);
    }
}
