using System.Text;
using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Storage;

internal sealed class LocalFileStoreTests
{
    private readonly FileKey _key = new(TypedId.New<UserId>(), Guid.CreateVersion7());
    private DirectoryInfo _root = null!;
    private LocalFileStore _files = null!;

    [SetUp]
    public void Start()
    {
        _root = Directory.CreateTempSubdirectory("assistantplatform-tests-");
        var settings = new StorageSettings { Root = Path.Combine(_root.FullName, "files") };
        _files = new LocalFileStore(Options.Create(settings), new DataDirectory(new ConfigurationBuilder().Build()));
    }

    [TearDown]
    public void Stop() => _root.Delete(recursive: true);

    [Test]
    public async Task Gives_back_what_it_was_given()
    {
        var size = await WriteAsync("content", maxBytes: 7);

        Assert.That((size, await ReadAsync()), Is.EqualTo((7L, "content")));
    }

    [Test]
    public async Task Keeps_nothing_of_what_is_too_large()
    {
        var size = await WriteAsync("content", maxBytes: 6);

        Assert.That(size, Is.Null);
        Assert.That(Kept(), Is.Empty);
    }

    [Test]
    public async Task Keeps_nothing_of_what_did_not_arrive_as_a_whole()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThatAsync(() => WriteAsync("content", 7, stopped.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(Kept(), Is.Empty);
    }

    [Test]
    public async Task Lets_nobody_else_on_the_machine_in()
    {
        await WriteAsync("content", 7);

        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(Path.GetDirectoryName(Kept().Single())!);
            Assert.That(mode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
    }

    [Test]
    public async Task Deletes_a_file_and_all_that_a_person_has()
    {
        await WriteAsync("content", 7);
        _files.Delete(_key);
        _files.Delete(_key);
        Assert.That(_files.Open(_key), Is.Null);

        await WriteAsync("content", 7);
        _files.Erase(_key.Owner);
        _files.Erase(_key.Owner);
        Assert.That(_files.Open(_key), Is.Null);
    }

    private async Task<long?> WriteAsync(string content, long maxBytes, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await _files.WriteAsync(_key, stream, maxBytes, cancellationToken);
    }

    private async Task<string> ReadAsync()
    {
        using var reader = new StreamReader(_files.Open(_key)!);
        return await reader.ReadToEndAsync();
    }

    private IEnumerable<string> Kept() => _root.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.FullName);
}
