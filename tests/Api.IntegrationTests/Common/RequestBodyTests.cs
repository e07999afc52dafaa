using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

internal sealed class RequestBodyTests
{
    private const string Route = "/api/v1/conversations";
    private const int Limit = 1024 * 1024;

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        // Over a real connection: the limit is the server's, and a chunked body has no length to look at.
        _api = await ApiFactory.ListenAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task That_is_too_large_is_refused_unread(bool isChunked)
    {
        using var response = await SendAsync($$"""{"title":"{{new string('a', Limit)}}"}""", isChunked);

        await response.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task That_is_just_not_too_large_is_read(bool isChunked)
    {
        using var response = await SendAsync(new string(' ', Limit * 9 / 10) + "{}", isChunked);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    public static IEnumerable<TestCaseData> Malformed()
    {
        yield return new TestCaseData("").SetArgDisplayNames("nothing");
        yield return new TestCaseData("null").SetArgDisplayNames("null");
        yield return new TestCaseData("[]").SetArgDisplayNames("a list");
        yield return new TestCaseData("""{"title":"a""").SetArgDisplayNames("cut off");
        yield return new TestCaseData("""{"title":1e999}""").SetArgDisplayNames("a number");
        yield return new TestCaseData("""{"title":"a","title":"b"}""").SetArgDisplayNames("a member twice");
        yield return new TestCaseData("""{"title":"a","TITLE":"b"}""").SetArgDisplayNames("a member twice in other letters");
        yield return new TestCaseData("""{"title":"\ud800"}""").SetArgDisplayNames("half a character");
        yield return new TestCaseData("""{"title":"a\u0000b"}""").SetArgDisplayNames("NUL");
        yield return new TestCaseData("""{"title":""" + new string('[', 5000)).SetArgDisplayNames("too deep");
        yield return new TestCaseData("""{"other":""" + new string('[', 5000) + new string(']', 5000) + "}")
            .SetArgDisplayNames("too deep beside");
    }

    [TestCaseSource(nameof(Malformed))]
    public async Task That_cannot_be_meant_is_refused(string body)
    {
        using var response = await SendAsync(body, isChunked: true);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [TestCase("""{"title":7}""", "$.title")]
    [TestCase("""{"title":"a""", "$.title")]
    [TestCase("[]", "$")]
    public async Task That_is_refused_says_where_it_cannot_be_read(string body, string place)
    {
        using var response = await SendAsync(body, isChunked: false);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.malformed");
        Assert.That(problem.GetProperty("detail").GetString(), Does.EndWith($" {place}."));
    }

    [Test]
    public async Task That_is_no_text_is_refused()
    {
        using var content = new ByteArrayContent([.. "{\"title\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await _ann.PostAsync(Route, content);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase(null)]
    public async Task That_is_no_JSON_is_refused(string? contentType)
    {
        using var content = new ByteArrayContent([.. "{}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await _ann.PostAsync(Route, content);

        await response.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "http.unsupported_media_type");
    }

    private async Task<HttpResponseMessage> SendAsync(string body, bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Route);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ExpectContinue = true;
        return await _ann.SendAsync(request);
    }
}
