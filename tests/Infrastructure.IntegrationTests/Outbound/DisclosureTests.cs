using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AssistantPlatform.Tests.Common;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

/// <summary>What a stranger learns, or makes the platform do, beyond the one exchange.</summary>
internal sealed class DisclosureTests : OutboundTest
{
    private static readonly string[] Necessary = ["Host", "Accept-Encoding"];

    [Test]
    public async Task Tells_nothing_of_traces_and_baggage()
    {
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource("test").AddHttpClientInstrumentation().Build();
        using var source = new ActivitySource("test");
        using var activity = source.StartActivity("work")!.AddBaggage("user", "ada");
        Baggage.SetBaggage("run", "42");

        await GetAsync("http://stranger.example/");

        Assert.That(Stranger.Requests.Single().Headers.Keys, Is.EquivalentTo(Necessary));
    }

    [Test]
    public async Task Remembers_no_cookie()
    {
        Stranger.Answer = context =>
        {
            context.Response.Cookies.Append("visitor", "1");
            return Task.CompletedTask;
        };
        var process = Process();

        await SendAsync(process, new HttpRequestMessage(HttpMethod.Get, "http://stranger.example/"));
        await SendAsync(process, new HttpRequestMessage(HttpMethod.Get, "http://stranger.example/"));

        Assert.That(Stranger.Requests.Select(request => request.Headers.Cookie), Has.Exactly(2).Empty);
    }

    [Test]
    public async Task Asks_no_proxy_of_the_environment()
    {
        var proxy = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("127.0.0.1", Canary.Port);
        try
        {
            var answer = await GetAsync("http://stranger.example/");

            Assert.That(answer.IsSuccess, Is.True);
            Assert.That(Canary.WasReached, Is.False);
        }
        finally
        {
            HttpClient.DefaultProxy = proxy;
        }
    }

    [Test]
    public async Task Speaks_no_version_that_connects_by_itself()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "http://stranger.example/")
        {
            Version = HttpVersion.Version30,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        var answer = await SendAsync(Process(), request);

        Assert.That(answer.IsSuccess, Is.True);
        Assert.That(Stranger.Requests.Single().Protocol, Is.EqualTo("HTTP/1.1"));
    }

    [Test]
    public async Task Fetches_no_certificate_from_where_a_certificate_says()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Internet.Serve(PublicAddress, ((IPEndPoint)listener.LocalEndpoint).Port);
        using var certificate = CertificateIssuedAt($"http://127.0.0.1:{Canary.Port}/issuer.crt");
        var serving = ServeAsync(listener, certificate);

        var answer = await GetAsync("https://stranger.example/");

        await serving;
        Assert.That(answer.Error?.Code, Is.EqualTo("request.address_unreachable"));
        Assert.That(Canary.WasReached, Is.False);
    }

    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var deadline = Deadline.Start();
        using var client = await listener.AcceptTcpClientAsync(deadline.Token);
        await using var secured = new SslStream(client.GetStream());
        try
        {
            var context = SslStreamCertificateContext.Create(certificate, null, offline: true);
            await secured.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificateContext = context }, deadline.Token);
            await secured.ReadExactlyAsync(new byte[1], deadline.Token);
        }
        catch (Exception refused) when (refused is AuthenticationException or IOException)
        {
            // Nobody trusts this certificate.
        }
    }

    private static X509Certificate2 CertificateIssuedAt(string address)
    {
        var from = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var until = from.AddYears(30);
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issuerRequest = new CertificateRequest("CN=Unknown issuer", issuerKey, HashAlgorithmName.SHA256);
        issuerRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var issuer = issuerRequest.CreateSelfSigned(from, until);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("stranger.example");
        var request = new CertificateRequest("CN=stranger.example", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(ocspUris: null, caIssuersUris: [address]));
        using var issued = request.Create(issuer, from, until, [1, 2, 3, 4]);
        using var complete = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(complete.Export(X509ContentType.Pkcs12), null);
    }
}
