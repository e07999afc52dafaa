using System.Security.Cryptography;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Configuration;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Platform;

internal sealed class MasterKeyTests
{
    private static readonly byte[] Secret = [1, 2, 3];

    private string _directory = null!;

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("master-key-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void Is_generated_once_in_a_file_for_its_owner_only()
    {
        var sealedSecret = Read().Seal(Secret);

        Assert.That(Read().Open(sealedSecret), Is.EqualTo(Secret));
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(Path.Combine(_directory, "master.key"));
            Assert.That(mode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public void Is_taken_from_the_setting_when_there_is_one()
    {
        var setting = Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Size));

        var sealedSecret = Read(setting).Seal(Secret);

        Assert.That(Read(setting).Open(sealedSecret), Is.EqualTo(Secret));
        Assert.That(Directory.GetFiles(_directory), Is.Empty);
    }

    [TestCase("not base64")]
    [TestCase("dG9vIHNob3J0")]
    [TestCase("")]
    public void Names_the_setting_that_holds_no_key(string setting)
    {
        var failure = Assert.Throws<ConfigurationException>(() => Read(setting));

        Assert.That(failure!.Message, Does.StartWith("Platform:MasterKey"));
    }

    [Test]
    public void Opens_nothing_sealed_under_another_key()
    {
        var sealedSecret = new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Size)).Seal(Secret);

        Assert.That(() => Read().Open(sealedSecret), Throws.InstanceOf<CryptographicException>());
    }

    private MasterKey Read(string? setting = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Platform:DataDirectory"] = _directory,
            ["Platform:MasterKey"] = setting,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return MasterKeySource.Read(configuration, new DataDirectory(configuration));
    }
}
