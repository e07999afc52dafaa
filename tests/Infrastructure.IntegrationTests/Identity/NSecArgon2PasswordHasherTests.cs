using AssistantPlatform.Infrastructure.Identity;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Identity;

internal sealed class NSecArgon2PasswordHasherTests
{
    private const string Password = "correct horse battery staple";

    private NSecArgon2PasswordHasher _hasher = null!;

    [SetUp]
    public void Create() => _hasher = new NSecArgon2PasswordHasher(Argon2Cost.Recommended);

    [TearDown]
    public void Dispose() => _hasher.Dispose();

    [Test]
    public async Task Verifies_the_password_it_hashed_and_no_other()
    {
        var hash = await _hasher.HashAsync(Password, CancellationToken.None);

        Assert.That(hash.Value, Does.StartWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        Assert.That(await VerifiesAsync(hash.Value, Password));
        Assert.That(await VerifiesAsync(hash.Value, Password + "!"), Is.False);
    }

    [Test]
    public async Task Verifies_the_password_however_the_keyboard_composed_it()
    {
        var hash = await _hasher.HashAsync("cafe\u0301 on the hill", CancellationToken.None);

        Assert.That(await VerifiesAsync(hash.Value, "caf\u00e9 on the hill"));
    }

    [Test]
    public async Task Verifies_hashes_made_with_other_parameters()
    {
        var salt = new byte[16];
        var value = Argon2Hash.Compute(Password, memoryKibibytes: 8 * 1024, passes: 3, salt, length: 32);

        Assert.That(await VerifiesAsync(new Argon2Hash(8 * 1024, 3, salt, value).ToString(), Password));
    }

    [Test]
    public async Task Opens_the_decoy_to_nobody() => Assert.That(await VerifiesAsync(_hasher.Decoy, Password), Is.False);

    [Test]
    public async Task Refuses_when_too_many_wait()
    {
        var storm = Enumerable.Range(0, 200).Select(_ => _hasher.VerifyAsync(_hasher.Decoy, Password, CancellationToken.None));

        var results = await Task.WhenAll(storm);

        Assert.That(results.Select(result => result.Error?.Code), Does.Contain("identity.busy").And.Contain(null));
    }

    private async Task<bool> VerifiesAsync(string hash, string password) =>
        (await _hasher.VerifyAsync(hash, password, CancellationToken.None)).Value;
}
