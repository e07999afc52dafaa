using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class EraseAccountTests
{
    private readonly CutShort _data = new();
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        // The last to be asked: all else is erased already when the erasure breaks off.
        _api = await ApiFactory.CreateAsync(
            replaceServices: services => services.Insert(0, ServiceDescriptor.Singleton<IPersonalData>(_data)));
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Goes_on_after_it_was_cut_short()
    {
        var said = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(said.RunId);

        using var deleted = await _ann.DeleteAccountAsync();

        await Deadline.UntilAsync(async () => !(await _api.Database.TablesWithAsync("EraseAccount")).Contains("work.items"));
        Assert.That(_data.Attempts, Is.EqualTo(2));
        Assert.That(await _api.Database.TablesWithAsync($"{said.ConversationId}"), Is.Empty);
    }

    private sealed class CutShort : IPersonalData
    {
        public int Attempts { get; private set; }

        public IReadOnlyCollection<Type> Entities => [];

        public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) =>
            AsyncEnumerable.Empty<PersonalFile>();

        public Task EraseAsync(UserId person, CancellationToken cancellationToken) =>
            ++Attempts == 1 ? throw new IOException("The process was cut short.") : Task.CompletedTask;
    }
}
