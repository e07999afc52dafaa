using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>The document says of every operation whether it opens to keys, and so it is.</summary>
internal sealed class ApiKeyScopeTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _program = null!;
    private HttpClient _scopeless = null!;
    private HttpClient _bearer = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        var key = await _ann.CreateApiKeyAsync();
        _program = _api.ProgramWith(key);
        _bearer = _api.ClientWith(key.Text("key"));
        var scopeless = await _ann.CreateApiKeyAsync();
        _scopeless = _api.ProgramWith(scopeless);
        await using var take = _api.Database.DataSource.CreateCommand(
            $"UPDATE identity.api_keys SET scopes = '{{}}' WHERE id = '{scopeless.Id()}'");
        await take.ExecuteNonQueryAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _bearer.Dispose();
        _scopeless.Dispose();
        _program.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    public static IEnumerable<ApiOperation> Operations() => ApiDocument.Operations();

    [TestCaseSource(nameof(Operations))]
    public async Task Opens_only_what_the_document_says(ApiOperation operation)
    {
        using var response = await SendAsync(_program, operation);

        if (operation.Schemes is ["Bearer"])
        {
            await response.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        }
        else
        {
            Assert.That(await CodeOfAsync(response), Is.Not.AnyOf("identity.forbidden", "identity.api_key_invalid"));
        }
    }

    [TestCaseSource(nameof(Operations))]
    public async Task Opens_nothing_without_the_scope(ApiOperation operation)
    {
        using var response = await SendAsync(_scopeless, operation);

        var expected = operation.Schemes switch
        {
            ["Bearer"] => "identity.forbidden",
            ["Bearer", "ApiKey"] => "identity.scope_missing",
            _ => null,
        };
        if (expected is not null)
        {
            await response.AssertProblemAsync(HttpStatusCode.Forbidden, expected);
        }
    }

    /// <summary>A key has one header. Sent as a token it is none, on all routes alike, before scopes matter.</summary>
    [TestCaseSource(nameof(Operations))]
    public async Task Opens_nothing_when_it_is_sent_as_a_token(ApiOperation operation)
    {
        using var response = await SendAsync(_bearer, operation);

        if (operation.Schemes.Count > 0)
        {
            await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
        }
    }

    [Test]
    public void Stay_closed_by_default()
    {
        var open = Operations().Where(operation => operation.Schemes.Contains("ApiKey")).Select(operation => operation.Path).ToList();

        Assert.That(open, Is.Not.Empty);
        Assert.That(open, Has.All.Match(
            "^/api/v1/(conversations|messages|runs|models|areas|pipelines|webhooks|deliveries|jobs|job-profiles|stories|resumes|projects)(/|$)"));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient program, ApiOperation operation)
    {
        using var request = new HttpRequestMessage(operation.Method, operation.PathWith(Guid.CreateVersion7()));
        request.Content = operation.HasBody ? JsonContent.Create(new { }) : null;
        return await program.SendAsync(request);
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage response)
    {
        var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return isProblem ? JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Text("code") : null;
    }
}
