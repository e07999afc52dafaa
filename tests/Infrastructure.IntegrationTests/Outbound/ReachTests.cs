using System.Net;
using System.Text;
using AssistantPlatform.Infrastructure.Outbound;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

internal sealed class ReachTests : OutboundTest
{
    private static readonly string[] PublicLooking =
    [
        "127.0.0.1.nip.example", "7f000001.rebind.example", "localtest.example", "xn--orhcp.xn--mvh.xn--mvh.xn--orh",
        "localhost.example", "0.example", "www.example.",
    ];

    private static IEnumerable<string> Spellings =>
        PrivateSpellings.All.Concat(PublicLooking).Where(host => Uri.TryCreate($"http://{host}/", UriKind.Absolute, out _));

    [TestCaseSource(nameof(Spellings))]
    public async Task Never_leads_inside_in_any_spelling(string host)
    {
        Internet.Unknown = [IPAddress.Loopback];

        AssertRefused(await GetAsync($"http://{host}:{Canary.Port}/"));
        AssertRefused(await GetAsync($"http://{host}/"));
        Assert.That(Internet.Dialled, Is.Empty);
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    [TestCase("::ffff:127.0.0.1")]
    [TestCase("0.0.0.0")]
    [TestCase("::")]
    [TestCase("inside.example")]
    public async Task Connects_to_nothing_inside_whoever_asks(string host)
    {
        Internet.Unknown = [IPAddress.Loopback, IPAddress.IPv6Loopback, IPAddress.Parse("64:ff9b::7f00:1")];
        var connector = Process().GetRequiredService<GuardedConnector>();

        await Assert.ThatAsync(
            () => connector.ConnectAsync(new DnsEndPoint(host, Canary.Port), CancellationToken.None).AsTask(),
            Throws.InstanceOf<AddressRefusedException>());
        Assert.That(Internet.Dialled, Is.Empty);
    }

    [Test]
    public async Task Reaches_what_is_public()
    {
        var answer = (await GetAsync("http://stranger.example/")).Value;

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo("Hello."));
        Assert.That(answer.IsTruncated, Is.False);
    }

    [Test]
    public async Task Looks_a_name_up_once_for_a_connection()
    {
        Internet.Name("flip.example", [PublicAddress], ["127.0.0.1"]);

        var first = await GetAsync($"http://flip.example:{Canary.Port}/");
        var second = await GetAsync($"http://flip.example:{Canary.Port}/");

        Assert.That(first.IsSuccess, Is.True);
        AssertRefused(second);
    }

    [Test]
    public async Task Uses_only_the_public_ones_of_several_addresses()
    {
        Internet.Name("mixed.example", ["127.0.0.1", "10.0.0.1", "::ffff:127.0.0.1", PublicAddress, "169.254.169.254"]);

        var answer = await GetAsync($"http://mixed.example:{Canary.Port}/");

        Assert.That(answer.IsSuccess, Is.True);
        Assert.That(Internet.Dialled, Is.EqualTo([IPAddress.Parse(PublicAddress)]));
    }

    [Test]
    public async Task Tries_the_next_address_when_one_stays_silent()
    {
        Internet.Name("silent.example", ["199.7.91.13", PublicAddress]);
        Internet.Silence = _ => Clock.Advance(TimeSpan.FromSeconds(2));

        var answer = await GetAsync("http://silent.example/");

        Assert.That(answer.IsSuccess, Is.True);
    }

    [Test]
    public async Task Tries_the_next_address_when_one_refuses()
    {
        Internet.Name("half.example", [ClosedAddress, PublicAddress]);

        var answer = await GetAsync("http://half.example/");

        Assert.That(answer.IsSuccess, Is.True);
        Assert.That(Internet.Dialled, Is.EqualTo([IPAddress.Parse(ClosedAddress), IPAddress.Parse(PublicAddress)]));
    }

    [Test]
    public async Task Says_that_a_public_address_cannot_be_reached()
    {
        Assert.That((await GetAsync($"http://{ClosedAddress}/")).Error?.Code, Is.EqualTo("request.address_unreachable"));
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task Follows_no_redirect(int status)
    {
        Stranger.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = $"http://127.0.0.1:{Canary.Port}/";
            return Task.CompletedTask;
        };

        var answer = await GetAsync("http://stranger.example/");

        Assert.That((int)answer.Value.Status, Is.EqualTo(status));
        Assert.That(Canary.WasReached, Is.False);
    }

    [Test]
    public async Task Says_the_same_of_an_open_and_of_a_closed_port()
    {
        var open = await GetAsync($"http://127.0.0.1:{Canary.Port}/");
        var closed = await GetAsync("http://127.0.0.1:1/");
        var unknown = await GetAsync("http://nowhere.example/");

        Assert.That(open.Error, Is.EqualTo(closed.Error).And.EqualTo(unknown.Error));
    }

    [TestCase("127.0.0.1:{0}", "127.0.0.1", true)]
    [TestCase("127.0.0.0/8", "127.0.0.1", true)]
    [TestCase("127.0.0.0/8", "named.example", true)]
    [TestCase("named.example", "named.example", true)]
    [TestCase("named.example:{0}", "named.example", true)]
    [TestCase("named.example:1", "named.example", false)]
    [TestCase("named.example", "127.0.0.1", false)]
    [TestCase("127.0.0.1:1", "127.0.0.1", false)]
    [TestCase("127.0.0.2", "named.example", false)]
    [TestCase("10.0.0.0/8", "127.0.0.1", false)]
    public async Task Opens_what_an_administrator_allows_and_nothing_else(string entry, string host, bool isOpen)
    {
        Internet.Name("named.example", ["127.0.0.1"]);
        var process = Process(string.Format(null, entry, Stranger.Port));

        var answer = await SendAsync(process, new HttpRequestMessage(HttpMethod.Get, $"http://{host}:{Stranger.Port}/"));

        Assert.That(answer.IsSuccess, Is.EqualTo(isOpen));
        Assert.That(Internet.Dialled, isOpen ? Is.Not.Empty : Is.Empty);
    }
}
