using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>Members that a client may not set are as if they were not there.</summary>
internal sealed class ForeignMembersTests
{
    private const string Bob = """
        SELECT concat_ws(' ', id, role, email, password_hash, created_at, disabled_at)
        FROM identity.users ORDER BY created_at DESC
        """;

    private const string NotBobs = """
        SELECT (SELECT count(*) FROM conversations.conversations WHERE owner_id <> $1 OR created_at < now() - interval '1 hour')
            + (SELECT count(*) FROM identity.api_keys WHERE user_id <> $1 OR created_at < now() - interval '1 hour')
            + (SELECT count(*) FROM runs.runs WHERE owner_id <> $1)
        """;

    private static readonly string[] Scopes = ["conversations"];

    private ApiFactory _api = null!;
    private HttpClient _bob = null!;
    private Guid _ann;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        using var ann = await _api.SignedInAsync("ann");
        _ann = await IdOfAsync(ann);
        _bob = await _api.SignedInAsync("bob");
    }

    [TearDown]
    public async Task Stop()
    {
        _bob.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Change_nobodys_rights_and_nobodys_property()
    {
        var before = await ReadAsync(Bob);
        var said = await _bob.SayAsync("Hello");
        await _bob.FramesAsync(said.RunId);

        var clientRequestId = Guid.CreateVersion7();
        await SendAsync(HttpMethod.Patch, "users/me", new { displayName = "Bob" });
        await SendAsync(HttpMethod.Post, "conversations", new { title = "New" });
        await SendAsync(HttpMethod.Patch, $"conversations/{said.ConversationId}", new { title = "Mine" });
        await SendAsync(HttpMethod.Post, "conversations/messages", new { content = "Hello", clientRequestId });
        await SendAsync(
            HttpMethod.Post, $"messages/{said.AssistantMessageId}/regenerate", new { clientRequestId = Guid.CreateVersion7() });
        await SendAsync(HttpMethod.Post, "api-keys", new { name = "Backup", scopes = Scopes });

        Assert.That(await ReadAsync(Bob), Is.EqualTo(before));
        Assert.That(await ReadAsync(NotBobs, await IdOfAsync(_bob)), Is.Zero);
    }

    /// <summary>
    /// What a body can say is what its operation's schema names. Sign-in and registration name the address, how far
    /// somebody is with a job only they can tell, and a profile's address is what letters say.
    /// </summary>
    [Test]
    public void Are_named_by_no_body_but_an_administrators()
    {
        using var document = ApiDocument.Read();
        var foreign = ForeignOf(_ann).Select(member => member.Key).ToHashSet();
        var members = new BodyMembers(document.RootElement);

        var named = ApiDocument.Operations().Where(operation => operation.HasBody && !operation.IsAdministration)
            .SelectMany(operation => members.Of(operation).Where(foreign.Contains).Select(member => $"{operation.Id} {member}"));

        Assert.That(named, Is.EquivalentTo(
        [
            "RegisterUser email", "LogIn email", "ForgotPassword email", "RequestEmailVerification email",
            "CreateJob status", "UpdateJob status", "ChangeJobs status",
            "CreateJobProfile email", "UpdateJobProfile email",
        ]));
    }

    private async Task SendAsync(HttpMethod method, string route, object valid)
    {
        var body = JsonSerializer.SerializeToNode(valid)!.AsObject();
        foreach (var (name, value) in ForeignOf(_ann))
        {
            body[name] = value?.DeepClone();
        }

        using var request = new HttpRequestMessage(method, $"/api/v1/{route}");
        request.Content = JsonContent.Create(body);
        using var response = await _bob.SendAsync(request);
        Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static JsonObject ForeignOf(Guid person) => JsonSerializer.SerializeToNode(new
    {
        id = person,
        userId = person,
        ownerId = person,
        role = "administrator",
        isAdmin = true,
        email = "eve@example.com",
        emailVerified = true,
        passwordHash = "x",
        createdAt = DateTimeOffset.UnixEpoch,
        disabledAt = DateTimeOffset.UnixEpoch,
        status = "completed",
    })!.AsObject();

    private static async Task<Guid> IdOfAsync(HttpClient person) =>
        (await person.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();

    private async Task<object?> ReadAsync(string query, Guid? parameter = null)
    {
        await using var command = _api.Database.DataSource.CreateCommand(query);
        if (parameter is { } value)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync();
    }
}
