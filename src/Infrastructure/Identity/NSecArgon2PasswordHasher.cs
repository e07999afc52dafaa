using System.Security.Cryptography;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Argon2id on threads of its own: a storm of logins slows nobody else.</summary>
internal sealed class NSecArgon2PasswordHasher(Argon2Cost cost) : IPasswordHasher, IDisposable
{
    private const int SaltLength = 16;
    private const int HashLength = 32;

    private readonly HashingThreads _threads = new();

    public string Decoy { get; } =
        new Argon2Hash(cost.MemoryKibibytes, cost.Passes, RandomBytes(SaltLength), RandomBytes(HashLength)).ToString();

    public Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken) => RunAsync(
        () =>
        {
            var salt = RandomBytes(SaltLength);
            var value = Argon2Hash.Compute(ComposedText.Of(password), cost.MemoryKibibytes, cost.Passes, salt, HashLength);
            return new Argon2Hash(cost.MemoryKibibytes, cost.Passes, salt, value).ToString();
        },
        cancellationToken);

    public Task<Result<bool>> VerifyAsync(string hash, string password, CancellationToken cancellationToken) => RunAsync(
        () =>
        {
            var (memory, passes, salt, expected) = Argon2Hash.Parse(hash);
            // Keyboards differ in how they compose characters.
            var actual = Argon2Hash.Compute(ComposedText.Of(password), memory, passes, salt, expected.Length);
            return CryptographicOperations.FixedTimeEquals(actual, expected);
        },
        cancellationToken);

    public void Dispose() => _threads.Dispose();

    private static byte[] RandomBytes(int count) => RandomNumberGenerator.GetBytes(count);

    private async Task<Result<T>> RunAsync<T>(Func<T> compute, CancellationToken cancellationToken) =>
        _threads.TryRun(compute, cancellationToken) is { } running ? await running : UserErrors.Busy;
}
