using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>Whatever is sent to an operation of the document: it is done, or refused with a code, and never a failure.</summary>
internal sealed class HostileRequestTests
{
    private const int RequestsPerOperation = 40;

    private readonly List<Guid> _ids = [Guid.Empty, Guid.AllBitsSet, new("0199fd3c-0000-7000-8000-000000000001")];
    private ApiFactory _api = null!;
    private JsonElement _document;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        using var ann = await _api.SignedInAsync("ann");
        var said = await ann.SayAsync("Hello");
        await ann.FramesAsync(said.RunId);
        _ids.AddRange([said.ConversationId, said.AssistantMessageId, said.RunId, (await ann.CreateApiKeyAsync()).Id()]);
        _document = await ann.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
    }

    [OneTimeTearDown]
    public Task Stop() => _api.DisposeAsync().AsTask();

    public static IEnumerable<ApiOperation> Operations() => ApiDocument.Operations();

    [TestCaseSource(nameof(Operations))]
    public async Task Are_done_or_refused_with_a_code(ApiOperation operation)
    {
        // Operations may end the session that calls them.
        using var ann = await _api.SignedInAsync("ann");
        using var visitor = _api.CreateClient();
        var requests = new HostileRequests(_document, operation, _ids, seed: operation.Id.Sum(letter => letter));
        for (var number = 0; number < RequestsPerOperation; number++)
        {
            using var request = requests.Next();
            var sent = await DescribeAsync(request);

            using var response = await (number % 4 == 0 ? visitor : ann).SendAsync(request);

            Assert.That((int)response.StatusCode, Is.LessThan(500), sent);
            if (!response.IsSuccessStatusCode)
            {
                Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), sent);
                Assert.That((await response.Content.ReadFromJsonAsync<JsonElement>()).Text("code"), Is.Not.Empty, sent);
            }
        }
    }

    private static async Task<string> DescribeAsync(HttpRequestMessage request)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        return $"{request}\n{body[..Math.Min(body.Length, 500)]}";
    }
}
