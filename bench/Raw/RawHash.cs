using NSec.Cryptography;

namespace AssistantPlatform.Bench.Raw;

/// <summary>What checking a password can't do without: 19 MiB and two passes of Argon2id.</summary>
internal static class RawHash
{
    private static readonly Argon2Parameters Cost = new() { MemorySize = 19 * 1024, NumberOfPasses = 2, DegreeOfParallelism = 1 };

    public static void Compute() => PasswordBasedKeyDerivationAlgorithm.Argon2id(Cost)
        .DeriveBytes("correct horse battery staple", new byte[16], 32);
}
